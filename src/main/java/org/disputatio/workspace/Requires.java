package org.disputatio.workspace;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What whoever comes to a page, or calls a method of the HTTP API, has to be allowed (W4). What is
/// without it is for nobody.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
  Permission value();
}
