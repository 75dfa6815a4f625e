package org.emend.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The name of a charset in which texts can be read and written. */
final class CharsetConverter implements ITypeConverter<Charset> {

  @Override
  public Charset convert(String name) {
    try {
      Charset charset = Charset.forName(name);
      if (!charset.canEncode()) {
        throw new TypeConversionException(name + " can be read but not written");
      }
      return charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new TypeConversionException("no charset is called '" + name + "'");
    }
  }
}
