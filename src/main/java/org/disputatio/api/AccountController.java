package org.disputatio.api;

import java.io.IOException;
import org.disputatio.privacy.PersonalFiles;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whoever asks, and what is kept about them.
@RestController
@RequestMapping("/api/account")
@Requires(Permission.ENTER)
class AccountController {
  private final PersonalFiles files;

  AccountController(PersonalFiles files) {
    this.files = files;
  }

  /// A file of everything about whoever asks.
  @GetMapping("/export")
  ResponseEntity<Resource> export() throws IOException {
    var file = new InputStreamResource(files.about(CurrentAccount.require().accountId()));
    var disposition = ContentDisposition.attachment().filename("disputatio-about-me.json").build();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(MediaType.APPLICATION_JSON)
        .body(file);
  }
}
