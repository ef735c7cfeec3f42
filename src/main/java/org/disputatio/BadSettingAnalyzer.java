package org.disputatio;

import org.disputatio.workspace.BadSetting;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in words what is wrong with a setting.
class BadSettingAnalyzer extends AbstractFailureAnalyzer<BadSetting> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, BadSetting cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
  }
}
