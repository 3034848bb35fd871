import CommandLineParsing
import Drawing
import GIFEncoding
import Kernels

/// The command `mlanim doctor`.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that this machine has what rendering needs.",
    discussion: "Each line is a tick, or a cross with what to do about it.")

  func run() throws {
    let findings = [libraries] + fonts + [machine, folder]
    for finding in findings { try Terminal.output.print(finding.line) }
    if findings.contains(where: { !$0.isGood }) { throw ExitCode(ExitStatus.failed.rawValue) }
  }

  /// One thing that was looked at.
  private struct Finding {
    let isGood: Bool
    let text: String
    var line: String { (isGood ? "✓ " : "✗ ") + text }
  }

  private var libraries: Finding {
    Finding(
      isGood: true,
      text: "\(Version.text) with cairo \(Fonts.cairoVersion), pango \(Fonts.pangoVersion), "
        + "giflib \(GIFLibrary.version)")
  }

  private var fonts: [Finding] {
    let missing = Fonts.missing()
    return Font.Family.allCases.map { family in
      if let font = missing.first(where: { $0.family == family }) {
        return Finding(isGood: false, text: font.description)
      }
      let files = Fonts.files(of: family)
      return Finding(isGood: true, text: "font \(family.rawValue), \(files.count) files")
    }
  }

  private var machine: Finding {
    Finding(
      isGood: true, text: "\(Machine.cores) cores, kernels built for \(Processor.compiledLevel)")
  }

  private var folder: Finding {
    do {
      _ = try OutputFile(at: "mlanim-doctor")
      return Finding(isGood: true, text: "this folder takes new files")
    } catch {
      return Finding(isGood: false, text: "\(error)")
    }
  }
}
