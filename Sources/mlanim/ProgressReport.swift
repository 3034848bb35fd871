import CommandLineParsing
import Scenes

/// How progress is shown.
enum ProgressStyle: String, ExpressibleByArgument, CaseIterable {
  /// A bar where a person is looking, lines elsewhere.
  case auto
  /// One line that rewrites itself.
  case bar
  /// The final line of each file alone.
  case lines
  /// Nothing on standard error.
  case none
}

/// The line that shows how far a file is, how fast it goes and how long it will take.
struct ProgressReport {
  private let name: String
  private let unit: String
  private let showsBar: Bool
  private let started = ContinuousClock.now
  private let doneBefore: Int
  private var shown: ContinuousClock.Instant?

  /// A report of work of which so much was done before.
  init(
    of name: String, counting unit: String = "frames", style: ProgressStyle, doneBefore: Int = 0
  ) {
    self.name = name
    self.unit = unit
    self.doneBefore = doneBefore
    showsBar = style == .bar || style == .auto && Terminal.error.isInteractive
  }

  /// Shows that some things are done; at most ten times a second.
  mutating func show(done: Int, total: Int) {
    let unit = unit
    show(done: done, total: total) { "\(done)/\(total) \(unit)  \(Int($0))/s" }
  }

  /// Shows that some of the work is done, in words that may tell the pieces of work done in a second;
  /// at most ten times a second.
  mutating func show(done: Int, total: Int, words: (_ rate: Double) -> String) {
    let now = ContinuousClock.now
    guard showsBar, done == total || now - (shown ?? started) >= .milliseconds(100) else { return }
    shown = now
    let seconds = max((now - started) / .seconds(1), 1e-6)
    let rate = Double(done - doneBefore) / seconds
    let left = Double(total - done) / max(rate, 1e-6)
    Terminal.error.rewriteLine(
      "\(name)  \(bar(Double(done) / Double(max(total, 1))))  \(words(rate))  "
        + "\(Measure.seconds(left)) left")
  }

  /// Takes the line away.
  func finish() { if showsBar { Terminal.error.finishLine() } }

  private func bar(_ share: Double) -> String {
    let width = 24
    let full = Int(share * Double(width))
    return String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
  }
}

/// Quantities as texts for people.
enum Measure {
  /// A number of frames, as in `130 frames` and `1 frame`.
  static func frames(_ count: Int) -> String { "\(count) frame\(count == 1 ? "" : "s")" }

  /// Seconds, as in `0.62 s`.
  static func seconds(_ seconds: Double) -> String { Numeral.fixed(seconds, decimals: 2) + " s" }

  /// Bytes in thousands, as in `312.4 kB`.
  static func bytes(_ count: Int) -> String {
    if count < 1_000 { return "\(count) B" }
    if count < 1_000_000 { return Numeral.fixed(Double(count) / 1e3, decimals: 1) + " kB" }
    return Numeral.fixed(Double(count) / 1e6, decimals: 2) + " MB"
  }
}
