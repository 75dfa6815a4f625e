package org.emend.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A path, which an unset shell variable is not. */
final class PathConverter implements ITypeConverter<Path> {

  @Override
  public Path convert(String name) {
    if (name.isEmpty()) {
      throw new TypeConversionException("the path is empty");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "'" + name + "' is no file name in this locale; LC_ALL=C.UTF-8 may help");
    }
  }
}
