package org.emend.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/** What a configuration may tell: a key for an option each. */
enum ConfigKey {
  PROFILE("--profile", "the path of a profile"),
  REFERENCES("--reference", "a list of paths"),
  MODEL("--model", "the path of a model"),
  ENTITIES("--entities", "true or false"),
  MIN_CONFIDENCE("--min-confidence", "a number from 0 to 1"),
  INCLUDE("--include", "a list of globs"),
  EXCLUDE("--exclude", "a list of globs"),
  ENCODING("--encoding", "the name of a charset"),
  JOBS("--jobs", "a whole number, 1 or more");

  private final String option;
  private final String expected;

  ConfigKey(String option, String expected) {
    this.option = option;
    this.expected = expected;
  }

  /** A value is not of the key's type. */
  private static final class WrongTypeException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  static Optional<ConfigKey> named(String name) {
    return Arrays.stream(values()).filter(key -> key.toString().equals(name)).findFirst();
  }

  String option() {
    return option;
  }

  /** What its value has to be. */
  String expected() {
    return expected;
  }

  /**
   * The value as the option takes it; nothing if it is not of the right type.
   *
   * @param folder where relative paths begin
   */
  Optional<Object> read(JsonNode node, Path folder) {
    try {
      return Optional.of(value(node, folder));
    } catch (WrongTypeException | TypeConversionException e) {
      return Optional.empty();
    }
  }

  private Object value(JsonNode node, Path folder) {
    return switch (this) {
      case PROFILE, MODEL -> path(text(node), folder);
      case REFERENCES -> texts(node).stream().map(text -> path(text, folder)).toList();
      case ENTITIES -> only(node.isBoolean(), node).booleanValue();
      case MIN_CONFIDENCE -> probability(only(node.isNumber(), node).doubleValue());
      case INCLUDE, EXCLUDE -> texts(node);
      case ENCODING -> new CharsetConverter().convert(text(node));
      case JOBS -> jobs(only(node.isIntegralNumber() && node.canConvertToInt(), node).intValue());
    };
  }

  private static JsonNode only(boolean isOfType, JsonNode node) {
    if (!isOfType) {
      throw new WrongTypeException();
    }
    return node;
  }

  private static Path path(String text, Path folder) {
    return folder.resolve(new PathConverter().convert(text));
  }

  private static double probability(double number) {
    if (!(number >= 0 && number <= 1)) {
      throw new WrongTypeException();
    }
    return number;
  }

  private static int jobs(int number) {
    if (number < 1) {
      throw new WrongTypeException();
    }
    return number;
  }

  private static String text(JsonNode node) {
    return only(node.isTextual(), node).textValue();
  }

  /** One text or several. */
  private static List<String> texts(JsonNode node) {
    if (node.isTextual()) {
      return List.of(node.textValue());
    }
    List<String> texts = new ArrayList<>();
    only(node.isArray(), node).forEach(text -> texts.add(text(text)));
    return texts;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
