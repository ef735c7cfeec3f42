package org.disputatio;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleStructureTest {
  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(Application.class).verify();
  }
}
