package io.largesse.json;

import java.util.function.Supplier;

/** A field that has been looked at; its value is had within {@link Fields#build}. */
@FunctionalInterface
public interface Field<T> extends Supplier<T> {}
