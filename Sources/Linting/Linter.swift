import Animations
public import Drawing
import GIFEncoding
public import Rendering

/// What is checked: a film, and the words that ship with it.
public struct LintSubject: Sendable {
  /// The pictures and their title.
  public let film: Film
  /// What is seen, for readers who cannot see it.
  public let alt: String
  /// The bytes of its file; nil where they were not counted.
  public let byteCount: Int?

  /// A film with its words.
  public init(film: Film, alt: String, byteCount: Int? = nil) {
    self.film = film
    self.alt = alt
    self.byteCount = byteCount
  }

  /// Whether the bytes of a film in one theme are so many that those in another have to be counted too.
  public static func needsCount(after byteCount: Int) -> Bool { Bytes.isNearLimit(byteCount) }
}

/// Looks at every picture of a film and says what is wrong with it.
public struct Linter: Sendable {
  /// The colours that the film is drawn in.
  public var theme: Theme
  /// How many pictures are drawn at once, at least 1.
  public var jobs: Int
  /// One picture of so many is looked at; rules about motion need every one.
  public var step: Int
  /// Whether the film was looked at in another theme before: then colours alone are judged, since
  /// everything is where it was.
  public var judgesColorsAlone: Bool

  /// One picture of so many has its pixels looked at.
  private static let groundStep = 10

  /// A linter.
  public init(
    theme: Theme = .light, jobs: Int = 1, step: Int = 1, judgesColorsAlone: Bool = false
  ) {
    self.theme = theme
    self.judgesColorsAlone = judgesColorsAlone
    self.jobs = max(jobs, 1)
    self.step = max(step, 1)
  }

  /// What is wrong, rule by rule.
  ///
  /// Pictures are drawn on several tasks and looked at in order: the findings do not depend on `jobs`.
  ///
  /// - Throws: `DrawingError` when memory runs out.
  public func findings(in subject: LintSubject) async throws -> [Finding] {
    let times = times(of: subject.film)
    var inspections = Rules.all.filter { rule in
      (step == 1 || !rule.needsEveryFrame) && (!judgesColorsAlone || rule.judgesColors)
    }.map { Inspection($0.init()) }
    try await inOrder(count: times.count, width: jobs + 1) { [theme, judgesColorsAlone] index in
      try LintFrame(
        of: subject.film, at: times[index].time, theme: theme, hasGround: times[index].hasGround,
        isForColors: judgesColorsAlone)
    } use: { _, frame in
      for index in inspections.indices { inspections[index].look(at: frame) }
    }
    return inspections.flatMap { $0.findings(in: subject) }
  }

  /// The moments to look at, and whether pixels are looked at there.
  private func times(of film: Film) -> [(time: Double, hasGround: Bool)] {
    let rate = FrameRate.standard
    let count = rate.frameCount(in: film.duration)
    let named = (film.animation.keyTimes + [film.animation.posterTime]).map {
      min(max(Int(($0 / rate.frameDuration).rounded()), 0), count - 1)
    }
    let grounds = Set(stride(from: 0, to: count, by: Self.groundStep) + named + [count - 1])
    let seen = Set(stride(from: 0, to: count, by: step)).union(step == 1 ? [] : grounds)
    return seen.sorted().map { (rate.time(ofFrame: $0), grounds.contains($0)) }
  }
}
