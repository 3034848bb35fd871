/// Writes the completion script for bash, from version 3.2 on.
///
/// The script reads the words before the cursor to find the command, an option that waits for its
/// value, and the number of operands so far; a `case` then says what is offered there.
struct BashCompletion {
  let root: CompletableCommand

  var script: String {
    let function = "_\(root.identifier)"
    return """
      #!/bin/bash

      # Offers those lines of the input that begin with the word at the cursor.
      \(function)_offer() {
          local line
          while IFS= read -r line; do
              if [[ "${line}" == "${current}"* ]]; then COMPREPLY+=("${line}"); fi
          done
      }

      # Offers files; with an ending, those that have it, and folders.
      \(function)_offer_files() {
          compopt -o filenames 2>/dev/null
          if [[ -z "${1}" ]]; then
              \(function)_offer < <(compgen -f -- "${current}")
          else
              \(function)_offer < <(compgen -f -X "!*.${1}" -- "${current}")
              \(function)_offer < <(compgen -d -- "${current}")
          fi
      }

      # Offers the options that the program has for the words before the cursor, or the values of
      # the one that waits for its value; succeeds if there is such a one.
      \(function)_offer_additional() {
          local name value allowed help
          while IFS='|' read -r name value allowed help; do
              if [[ -n "${value}" && "${name}" == "${previous}" ]]; then
                  \(function)_offer < <(printf '%s\\n' ${allowed})
                  return 0
              elif [[ "${current}" == -* ]]; then
                  \(function)_offer <<< "${name}"
              fi
          done < <("${COMP_WORDS[@]:0:COMP_CWORD}" ---additional-options 2>/dev/null | tr '\\t' '|')
          return 1
      }

      \(function)() {
          local current="${COMP_WORDS[COMP_CWORD]}" command=\(root.name.shellQuoted) option='' previous='' word
          local -i index position=0
          COMPREPLY=()
          for ((index = 1; index < COMP_CWORD; index++)); do
              word="${COMP_WORDS[index]}"
              if [[ "${word}" == '=' ]]; then continue; fi
              previous="${word}"
              if [[ -n "${option}" ]]; then option=''; continue; fi
              case "${command} ${word}" in
      \(steps.indented(by: 8))
              *' '-*) ;;
              *) position+=1 ;;
              esac
          done
          if [[ "${current}" == '=' ]]; then current=''; fi
          if [[ -n "${option}" ]]; then
              case "${command} ${option}" in
      \(values.indented(by: 8))
              esac
              return
          fi
          case "${command}" in
      \(offers.indented(by: 4))
          esac
      }

      complete -F \(function) \(root.name)
      """
  }

  /// The cases in which a word before the cursor changes what follows.
  private var steps: String {
    let commands = root.all.dropFirst().map(\.name.shellQuoted)
    let options = root.all.flatMap { command in
      command.valueNames.map { "\(command.name) \($0)".shellQuoted }
    }
    let step = commands.isEmpty ? [] : ["\(alternatives(commands)) command+=\" ${word}\" ;;"]
    let value = options.isEmpty ? [] : ["\(alternatives(options)) option=\"${word}\" ;;"]
    return (step + value).joined(separator: "\n")
  }

  private func alternatives(_ patterns: [String]) -> String {
    patterns.joined(separator: " | ") + ")"
  }

  /// What is offered as the value of each option.
  private var values: String {
    root.all.flatMap { command in
      command.options.filter { $0.kind == .option }.map { option in
        let names = option.names.map { "\(command.name) \($0)".shellQuoted }
        return "\(alternatives(names)) \(offer(option.completion)) ;;"
      }
    }
    .joined(separator: "\n")
  }

  /// What is offered for each command when no option waits for a value.
  private var offers: String {
    root.all.map { command in
      let names = command.options.flatMap(\.allNames).map(\.description)
      let additional = "if _\(root.identifier)_offer_additional; then return; fi"
      var lines = command.hasAdditionalOptions ? [additional] : []
      lines += [
        "if [[ \"${current}\" == -* ]]; then",
        "    " + offer(.list(names)),
        "else",
      ]
      lines += operands(of: command).map { "    \($0)" } + ["fi"]
      return "\(command.name.shellQuoted))\n"
        + (lines + [";;"]).joined(separator: "\n").indented(by: 4)
    }
    .joined(separator: "\n")
  }

  private func operands(of command: CompletableCommand) -> [String] {
    var lines: [String] = []
    if !command.subcommands.isEmpty {
      lines.append(offer(.list(command.subcommands.map(\.word))))
    }
    for (index, operand) in command.positionals.enumerated() {
      let comparison = operand.isRepeating ? ">=" : "=="
      lines.append("if ((position \(comparison) \(index))); then \(offer(operand.completion)); fi")
    }
    return lines.isEmpty ? [":"] : lines
  }

  /// The command that offers something.
  private func offer(_ completion: CompletionKind) -> String {
    let function = "_\(root.identifier)_offer"
    return switch completion.form {
    case .nothing: ":"
    case .file(let endings) where endings.isEmpty: "\(function)_files ''"
    case .file(let endings):
      endings.map { "\(function)_files \($0.shellQuoted)" }.joined(separator: "; ")
    case .directory:
      "compopt -o filenames 2>/dev/null; \(function) < <(compgen -d -- \"${current}\")"
    case .list(let words):
      "\(function) < <(printf '%s\\n' \(words.map(\.shellQuoted).joined(separator: " ")))"
    case .shellCommand(let command): "\(function) < <(\(command) 2>/dev/null)"
    }
  }
}
