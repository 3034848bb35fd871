import CommandLineParsing
import Foundation
import Testing

/// Runs the scripts in their shells, with a stand-in for the tool.
struct CompletionTests {
  /// Answers what the scripts ask the tool for.
  static let standIn = #"""
    tool() {
      case "$*" in
      'list --ids') printf '%s\n' ch2-gradient-descent ch3-lines ;;
      *ch2-gradient-descent*---additional-options)
        printf '%s\t%s\t%s\t%s\n' --start x '' 'Where: it [starts].' \
          --function function 'parabola valley' 'The curve.' --slow '' '' 'Take time.' ;;
      *) return 64 ;;
      esac
    }
    """#

  @Test(arguments: [
    ("@", "render list remote help"),
    ("re@", "render remote"),
    ("render @", "ch2-gradient-descent ch3-lines"),
    ("render ch3-lines ch2@", "ch2-gradient-descent"),
    ("render -q --fps 3 ch3@", "ch3-lines"),
    ("render --qu@", "--quality --quiet"),
    ("render --quality @", "draft book hd"),
    ("render --quality h@", "hd"),
    ("render --quality = @", "draft book hd"),
    ("render --quality =@", "draft book hd"),
    ("render --quality = h@", "hd"),
    ("render --fps @", ""),
    ("render --output-dir @", "folder"),
    ("render -o @", "a.gif folder"),
    ("render ch2-gradient-descent --s@", "--start --slow"),
    ("render ch2-gradient-descent --start @", ""),
    ("render ch2-gradient-descent --function @", "parabola valley"),
    ("render ch2-gradient-descent --function v@", "valley"),
    ("render ch2-gradient-descent --slow @", "ch2-gradient-descent ch3-lines"),
    ("render ch3-lines --s@", ""),
    ("list --@", "--json --version --help"),
    ("remote --timeout 3 @", "add"),
    ("remote add -@", "-p --version -h --help"),
    ("help r@", "render remote"),
    ("help remote@", "remote"),
  ])
  func `bash offers what fits`(line: String, offered: String) throws {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
      .map { "'\($0.hasSuffix("@") ? $0.dropLast() : $0)'" }
    let output = try run(
      "bash",
      """
      set -eu; cd "$FOLDER"
      \(Self.standIn)
      \(Tool.completionScript(for: .bash))
      set +eu
      COMP_WORDS=(tool \(words.joined(separator: " "))); COMP_CWORD=\(words.count)
      _tool; echo "${COMPREPLY[*]}"
      """)
    #expect(output == offered + "\n")
  }

  @Test(arguments: CompletionShell.allCases)
  func `the script is what the option prints`(shell: CompletionShell) async {
    let script = Tool.completionScript(for: shell)
    let option = "--generate-completion-script"
    #expect(await Outcome("\(option) \(shell.rawValue)") == Outcome(code: 0, text: script))
    #expect(await Outcome("\(option)=\(shell.rawValue)") == Outcome(code: 0, text: script))
    #expect(await Outcome("\(option) \(shell.rawValue) list") == Outcome(code: 0, text: script))
    #expect(await Outcome("list \(option)=\(shell.rawValue)").code == 64)
  }

  @Test(arguments: CompletionShell.allCases.filter { isInstalled($0.rawValue) })
  func `a shell that is here finds no mistake in its script`(shell: CompletionShell) throws {
    #expect(isInstalled("bash"))
    for root: any ParsableCommand.Type in [Tool.self, Quoted.self] {
      let script = root.completionScript(for: shell)
      #expect(try run(shell.rawValue, script, options: ["-n"]) == "")
    }
  }

  @Test(
    .enabled(if: isInstalled("fish"), "needs fish"),
    arguments: [
      ("", "help list remote render"),
      ("render ", "ch2-gradient-descent ch3-lines"),
      ("render --quality ", "book draft hd"),
      ("render ch2-gradient-descent --s", "--slow --start"),
      ("render ch2-gradient-descent --function ", "parabola valley"),
      ("remote --timeout 3 ", "add"),
      ("help r", "remote render"),
    ])
  func `fish offers what fits`(line: String, offered: String) throws {
    let standIn = "\(Self.standIn); tool \"$@\"".replacingOccurrences(of: "'", with: #"\'"#)
    let output = try run(
      "fish",
      """
      function tool; bash -c '\(standIn)' tool $argv; end
      \(Tool.completionScript(for: .fish))
      complete -C 'tool \(line)' | string split -f1 \\t
      """)
    #expect(
      words(of: output.replacingOccurrences(of: "\n", with: " ")).sorted() == words(of: offered))
  }

  @Test func `zsh is told names, values and helps`() {
    let script = Tool.completionScript(for: .zsh)
    #expect(script.hasPrefix("#compdef tool\n"))
    for line in [
      #"'(-o --output)--output=[The file to write.]:file:_files -g "*.gif"'"#,
      "'(--output-dir)--output-dir=[The folder to write into.]:output-dir:_files -/'",
      "'(--quality)--quality=[How fine the pictures are.]:quality:(draft book hd)'",
      "'(--loop --no-loop)--no-loop[Repeat for ever.]'",
      "'*-v[Say more; twice, say all.]'",
      #"'*:lesson:{compadd -- ${(f)"$(tool list --ids 2>/dev/null)"}}'"#,
      "'render:Render lessons to GIF files.'",
      "add) _tool_remote_add ;;",
    ] {
      #expect(script.contains("  \(line)\n"), "\(line)")
    }
  }
}

/// Texts with every character that a shell could mistake for its own.
private struct Quoted: ParsableCommand {
  @Option(
    help: #"It's "quoted" [or: not] $HOME `date` \ * (x) {y}; & | < > # ~ ! %"#,
    completion: .list(["it's", "a:b", "$HOME"]))
  var text = ""
  @Argument(help: #"Don't: [stop] \"#, completion: .file()) var file = ""
}

private func isInstalled(_ shell: String) -> Bool {
  ["/bin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/\(shell)")
  }
}

/// The output of a shell script, which finds a file and a folder in the folder `FOLDER`.
private func run(_ shell: String, _ script: String, options: [String] = []) throws -> String {
  let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(
    at: place.appending(path: "files/folder"), withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: place) }
  try Data().write(to: place.appending(path: "files/a.gif"))
  try Data().write(to: place.appending(path: "files/b.png"))
  let file = place.appending(path: "script")
  try Data(script.utf8).write(to: file)

  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [shell] + options + [file.path]
  process.environment = ProcessInfo.processInfo.environment.merging([
    "FOLDER": place.appending(path: "files").path, "HOME": place.path,
  ]) { $1 }
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: output, as: UTF8.self)
}
