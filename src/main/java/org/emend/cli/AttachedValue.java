package org.emend.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes an option's value, which may be missing, only where it is attached: {@code
 * --suggestions=0.7 articles} and {@code --suggestions articles}.
 */
final class AttachedValue implements IParameterPreprocessor {

  @Override
  public boolean preprocess(
      Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> info) {
    if (!"=".equals(info.get("separator"))) {
      args.push(((OptionSpec) option).fallbackValue());
    }
    return false;
  }
}
