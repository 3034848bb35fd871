/// Writes the completion script for fish: one `complete` line for each thing that can be offered,
/// with the place where it fits as its condition.
struct FishCompletion {
  let root: CompletableCommand

  var script: String {
    let function = "__\(root.identifier)"
    return """
      # Whether the cursor is at the given command and, if a number follows, at that operand of it
      # or, after a plus sign, at that or a later one.
      function \(function)_at -a wanted place
          set -l command \(root.name.fishQuoted)
          set -l position 0
          set -l is_value 0
          for word in (commandline -opc)[2..]
              if test $is_value = 1
                  set is_value 0
                  continue
              end
              switch "$command $word"
      \(steps.indented(by: 12))
                  case '* -*'
                  case '*'
                      set position (math $position + 1)
              end
          end
          test "$command" = "$wanted"
          or return 1
          switch "$place"
              case ''
                  return 0
              case '+*'
                  test $position -ge (string sub -s 2 -- $place)
              case '*'
                  test $position -eq $place
          end
      end

      # The options that the program has for the words before the cursor: on each line a name, the
      # word for its value, the allowed values, help.
      function \(function)_additional
          set -l words (commandline -opc)
          $words ---additional-options 2>/dev/null
      end

      # Whether one of those options waits for its value; the allowed values are printed.
      function \(function)_additional_values
          set -l last (commandline -opc)[-1]
          for line in (\(function)_additional)
              set -l fields (string split \\t -- $line)
              if test "$fields[1]" = "$last" -a -n "$fields[2]"
                  string split ' ' -- $fields[3]
                  return 0
              end
          end
          return 1
      end

      # The names of those options, with their help, once a dash is typed.
      function \(function)_additional_names
          string match -q -- '-*' (commandline -ct)
          or return
          for line in (\(function)_additional)
              set -l fields (string split \\t -- $line)
              test -n "$fields[1]"
              and printf '%s\\t%s\\n' $fields[1] $fields[4]
          end
      end

      complete -c \(root.name) -f
      \(root.all.flatMap(lines).joined(separator: "\n"))
      """
  }

  /// The cases in which a word before the cursor changes what follows.
  private var steps: String {
    let commands = root.all.dropFirst().map(\.name.fishQuoted)
    let options = root.all.flatMap { command in
      command.valueNames.map { "\(command.name) \($0)".fishQuoted }
    }
    var lines: [String] = []
    if !commands.isEmpty {
      lines += ["case \(commands.joined(separator: " "))", "    set command \"$command $word\""]
    }
    if !options.isEmpty {
      lines += ["case \(options.joined(separator: " "))", "    set is_value 1"]
    }
    return lines.joined(separator: "\n")
  }

  /// The `complete` lines for one command.
  private func lines(for command: CompletableCommand) -> [String] {
    let here = start(at: command.name.fishQuoted)
    let subcommands = command.subcommands.map {
      "\(here) -a \($0.word.fishQuoted) -d \($0.abstract.fishQuoted)"
    }
    let options = command.options.flatMap { option in
      [option.names, option.inverseNames].filter { !$0.isEmpty }.map { names in
        here + switches(names) + value(of: option) + " -d \(option.help.abstract.fishQuoted)"
      }
    }
    let operands = command.positionals.enumerated().compactMap { index, operand -> String? in
      guard operand.completion.form != .nothing else { return nil }
      let place = operand.isRepeating ? "+\(index)" : "\(index)"
      let isFree = command.hasAdditionalOptions ? "; and not \(additional)_values >/dev/null" : ""
      return start(at: "\(command.name.fishQuoted) \(place)\(isFree)") + offer(operand.completion)
    }
    let additions = ["values", "names"].map { "\(here) -a '(\(additional)_\($0))'" }
    return subcommands + options + operands + (command.hasAdditionalOptions ? additions : [])
  }

  private func start(at place: String) -> String {
    "complete -c \(root.name) -n \("__\(root.identifier)_at \(place)".fishQuoted)"
  }

  private var additional: String { "__\(root.identifier)_additional" }

  private func switches(_ names: [Name]) -> String {
    names.map { name in
      switch name {
      case .long(let words): " -l \(words.fishQuoted)"
      case .short(let letter): " -s \(letter)"
      }
    }
    .joined()
  }

  private func value(of option: Specification) -> String {
    guard option.kind == .option else { return "" }
    return (option.completion == .file() ? " -r" : " -x") + offer(option.completion)
  }

  /// The part of a `complete` line that says what is offered.
  private func offer(_ completion: CompletionKind) -> String {
    switch completion.form {
    case .nothing: ""
    case .file(let endings) where endings.isEmpty: " -F"
    case .file(let endings):
      " -a "
        + endings.map { "(__fish_complete_suffix .\($0))" }.joined(separator: " ").fishQuoted
    case .directory: " -a '(__fish_complete_directories (commandline -ct))'"
    case .list(let words):
      // Fish reads the list as it reads a command line, hence the quotes inside quotes.
      " -a " + words.map { $0.isPlain ? $0 : $0.fishQuoted }.joined(separator: " ").fishQuoted
    case .shellCommand(let command): " -a " + "(\(command) 2>/dev/null)".fishQuoted
    }
  }
}
