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
  public var byteCount: Int?
  /// The most bytes that it may have; the picture standard's if nil.
  public let byteLimit: Int?

  /// A film with its words.
  public init(film: Film, alt: String, byteCount: Int? = nil, byteLimit: Int? = nil) {
    self.film = film
    self.alt = alt
    self.byteCount = byteCount
    self.byteLimit = byteLimit
  }

  /// Whether the bytes of a film in one theme are so many that those in another have to be counted too.
  public static func needsCount(after byteCount: Int, byteLimit: Int? = nil) -> Bool {
    Bytes.isNearLimit(byteCount, byteLimit)
  }
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
  /// Whether the film may flash; what was seen in another theme can rule that out.
  public var judgesFlashes: Bool

  /// One picture of so many has its pixels looked at.
  private static let groundStep = 10

  /// A linter.
  public init(
    theme: Theme = .light, jobs: Int = 1, step: Int = 1, judgesColorsAlone: Bool = false,
    judgesFlashes: Bool = true
  ) {
    self.theme = theme
    self.judgesColorsAlone = judgesColorsAlone
    self.judgesFlashes = judgesFlashes
    self.jobs = max(jobs, 1)
    self.step = max(step, 1)
  }

  /// What is wrong, rule by rule.
  ///
  /// - Throws: `DrawingError` when memory runs out.
  public func findings(in subject: LintSubject) async throws -> [Finding] {
    try await verdict(on: subject).findings
  }

  /// What comes out of looking at a film.
  ///
  /// Pictures are drawn on several tasks and looked at in order: the findings do not depend on `jobs`.
  ///
  /// - Throws: `DrawingError` when memory runs out.
  public func verdict(on subject: LintSubject) async throws -> LintVerdict {
    var watch = Watch(rules)
    let (needs, rate, theme) = (needs(in: subject.film), FrameRate.standard, theme)
    let order = needs.sorted { $0.key < $1.key }
    try await inOrder(count: order.count, width: jobs + 1) { index in
      try LintFrame(
        of: subject.film, at: rate.time(ofFrame: order[index].key), theme: theme,
        needs: order[index].value)
    } use: { _, frame in
      watch.look(at: frame)
    }
    return watch.verdict(on: subject)
  }

  /// What comes out of looking at a film while it is encoded.
  ///
  /// `encode` makes the film's file from the frames that it is given, and returns the number of its bytes.
  ///
  /// - Throws: `DrawingError` when memory runs out, and what `encode` throws.
  public func verdict(
    on subject: LintSubject, encoding encode: (WatchedFrames) async throws -> Int
  ) async throws -> LintVerdict {
    let frames = WatchedFrames(
      of: subject.film, theme: theme, watch: Watch(rules), needs: needs(in: subject.film))
    var subject = subject
    subject.byteCount = try await encode(frames)
    return try frames.finish().verdict(on: subject)
  }

  private var rules: [any Rule.Type] {
    Rules.all.filter { rule in
      (step == 1 || !rule.needsEveryFrame) && (!judgesColorsAlone || rule.judgesColors)
        && (judgesFlashes || rule != Flashes.self)
    }
  }

  /// What is looked at, by the index of the frame.
  private func needs(in film: Film) -> [Int: LintFrame.Needs] {
    let rate = FrameRate.standard
    let count = rate.frameCount(in: film.duration)
    let named = (film.animation.keyTimes + [film.animation.posterTime]).map {
      min(max(Int(($0 / rate.frameDuration).rounded()), 0), count - 1)
    }
    let grounds = Set(stride(from: 0, to: count, by: Self.groundStep) + named + [count - 1])
    let needsPixels = !judgesColorsAlone || judgesFlashes && step == 1
    let seen =
      needsPixels
      ? Set(stride(from: 0, to: count, by: step)).union(step == 1 ? [] : grounds) : grounds
    let needs = seen.map { index in
      (
        index,
        LintFrame.Needs(
          ground: grounds.contains(index), thumbnail: needsPixels, colorsAlone: judgesColorsAlone)
      )
    }
    return Dictionary(uniqueKeysWithValues: needs)
  }
}
