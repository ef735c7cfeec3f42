package org.disputatio.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What is said in words, to a program as to a person, instead of what was asked for.
enum Answer {
  DATABASE_AWAY(
      503,
      "Database not reachable",
      "The database does not answer at the moment. Nothing is lost; it is tried again.",
      """
      <meta http-equiv="refresh" content="10">""",
      """
      <h1>The database does not answer</h1>
      <p>Disputatio is running, but its database is not reachable at the moment. Nothing is lost.
      This page tries again by itself every ten seconds.</p>"""),
  NOTHING_HERE(
      404,
      "Not found",
      "There is nothing at this address.",
      "",
      """
      <h1>There is nothing at this address.</h1>
      <p>A map may have been removed, or the address is not complete.</p>
      <p><a href="/">Go to the start page</a></p>"""),
  FOREIGN_PAGE(
      403,
      "Foreign page",
      "This can only be done from Disputatio's own pages.",
      "",
      """
      <h1>This was asked for by a page of somebody else</h1>
      <p>It can only be done from Disputatio's own pages. Nothing was changed.</p>
      <p><a href="/">Go to the start page</a></p>""");

  private final int status;
  private final String title;
  private final String detail;
  private final String head;
  private final String page;

  Answer(int status, String title, String detail, String head, String page) {
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.head = head;
    this.page = page;
  }

  /// What was typed stays in the page that sent it.
  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(status);
    if (request.getRequestURI().startsWith("/api/")) {
      response.setContentType("application/problem+json");
      send(
          response,
          """
          {"status":%d,"title":"%s","detail":"%s"}"""
              .formatted(status, title, detail));
    } else {
      response.setContentType("text/html;charset=UTF-8");
      send(
          response,
          """
              <!doctype html><html lang="en"><meta charset="utf-8">
              <meta name="viewport" content="width=device-width">%s
              <title>Disputatio</title>
              <style>
              :root { color-scheme: light dark }
              body { font: 1.1rem/1.5 system-ui; max-width: 36rem; margin: 20vh auto; padding: 0 1rem }
              h1 { font-size: 1.4rem }
              </style>
              <main>
              %s
              </main></html>
              """
              .formatted(head, page));
    }
  }

  /// As bytes: with a writer the kind of content would name a character set, which JSON has none
  /// of.
  private static void send(HttpServletResponse response, String text) throws IOException {
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
