/// Writes the completion script for zsh: a function for each command, made of `_arguments`.
struct ZshCompletion {
  let root: CompletableCommand

  var script: String {
    let functions = root.all.map(function).joined(separator: "\n\n")
    let prefix = "_\(root.identifier)"
    return """
      #compdef \(root.name)

      # Adds to `specs` the options that the program has for the words before the cursor.
      \(prefix)_add_additional() {
          local line action
          local -a fields
          for line in ${(f)"$("${(@Q)program_words}" ---additional-options 2>/dev/null)"}; do
              fields=("${(@ps:\\t:)line}")
              action=''
              if [[ -n "${fields[2]}" ]]; then
                  action=":${fields[2]}: "
                  if [[ -n "${fields[3]}" ]]; then
                      action=":${fields[2]}:(${(j: :)${(@q)${=fields[3]}}})"
                  fi
                  fields[1]+='='
              fi
              specs+=("${fields[1]}[${fields[4]//(#m)[\\[\\]:\\\\]/\\\\$MATCH}]${action}")
          done
      }

      \(functions)

      \(prefix) "$@"
      """
  }

  private func function(for command: CompletableCommand) -> String {
    var lines = ["local -a specs=("] + specs(of: command).map { "    \($0)" } + [")"]
    if command.name == root.name {
      lines.insert("setopt localoptions extendedglob", at: 0)
      lines.insert("local -a program_words=(\"${(@)words[1,CURRENT-1]}\")", at: 1)
    }
    if command.hasAdditionalOptions { lines.append("_\(root.identifier)_add_additional") }
    if command.subcommands.isEmpty {
      lines.append("_arguments -s -S : \"${specs[@]}\"")
    } else {
      lines += descent(from: command)
    }
    return "_\(command.identifier)() {\n" + lines.joined(separator: "\n").indented(by: 4) + "\n}"
  }

  /// The lines that complete the name of a subcommand and then what follows it.
  private func descent(from command: CompletableCommand) -> [String] {
    let subcommands = command.subcommands.map {
      "    " + "\($0.word):\($0.abstract.escaped)".shellQuoted
    }
    return [
      "local context state line",
      "local -A opt_args",
      "_arguments -s -S -C : \"${specs[@]}\" '(-): :->command' '(-)*:: :->argument' && return",
      "case \"${state}\" in",
      "command)",
      "    local -a subcommands=(",
    ] + subcommands.map { "    \($0)" } + [
      "    )",
      "    _describe -V subcommand subcommands",
      "    ;;",
      "argument)",
      "    case \"${words[1]}\" in",
    ] + command.subcommands.map { "    \($0.word)) _\($0.identifier) ;;" } + [
      "    esac",
      "    ;;",
      "esac",
    ]
  }

  /// The arguments in the language of `_arguments`.
  private func specs(of command: CompletableCommand) -> [String] {
    command.options.flatMap(specs)
      + command.positionals.map { operand in
        let repetition = operand.isRepeating ? "*" : ""
        return "\(repetition):\(operand.valueName.escaped):\(action(operand.completion))"
          .shellQuoted
      }
  }

  private func specs(of option: Specification) -> [String] {
    let names = option.allNames.map(\.description)
    let exclusion = option.isRepeating ? "*" : "(\(names.joined(separator: " ")))"
    let value =
      option.kind == .flag ? "" : ":\(option.valueName.escaped):\(action(option.completion))"
    return option.allNames.map { name in
      let joint = option.kind == .flag ? "" : name.isShort ? "+" : "="
      return "\(exclusion)\(name)\(joint)[\(option.help.abstract.escaped)]\(value)".shellQuoted
    }
  }

  /// What is offered as a value.
  private func action(_ completion: CompletionKind) -> String {
    switch completion.form {
    case .nothing: " "
    case .file(let endings) where endings.isEmpty: "_files"
    case .file(let endings):
      "_files -g \"\(endings.map { "*.\($0)" }.joined(separator: " "))\""
    case .directory: "_files -/"
    case .list(let words): "(\(words.map(\.evaluated).joined(separator: " ")))"
    case .shellCommand(let command): "{compadd -- ${(f)\"$(\(command) 2>/dev/null)\"}}"
    }
  }
}

extension String {
  /// The text with a backslash before what `_arguments` would take for its own.
  fileprivate var escaped: String {
    ["\\", ":", "[", "]"].reduce(self) { $0.replacing($1, by: "\\\($1)") }
  }

  /// The text with a backslash before what `_arguments` would evaluate in a list of words.
  fileprivate var evaluated: String {
    reduce(into: "") { $0 += String($1).isPlain ? String($1) : "\\\($1)" }
  }
}
