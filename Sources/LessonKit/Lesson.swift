public import Animations

/// A lesson: parameters, a computation that leaves a trace, and an animation of the trace.
///
/// `compute` does the work that the lesson claims (it trains, searches, plays) and keeps a snapshot of
/// each step. `animate` turns the snapshots into pictures; it computes nothing that is not in the trace.
/// One trace serves every scene, theme, size and the poster.
///
/// Its stored properties are `@Parameter`s, which makes the `Decodable` conformance come by itself.
public protocol Lesson: Decodable, Sendable {
  /// The snapshots that `compute` leaves.
  associatedtype Trace: LessonTrace

  /// The words of the lesson and of its headline scene.
  static var card: LessonCard { get }

  /// The scenes beyond the headline; none if left out.
  static var scenes: [LessonScene<Self>] { get }

  /// The outside data that it can show in place of its own; none if left out.
  static var data: DataKind? { get }

  /// The lesson with every parameter at its default.
  init()

  /// Does the work and returns a snapshot of each step.
  ///
  /// `run` holds the source of chance, hands over outside data and says how much work is wanted; the
  /// lesson itself opens no file. A computation that leaves the
  /// finite numbers throws `LessonError.diverged`, unless the lesson shows just that.
  func compute(_ run: inout Run) throws(LessonError) -> Trace

  /// The headline animation.
  func animate(_ trace: Trace) -> Animation

  /// Checks rules between parameters; each range alone has been checked before.
  func validate() throws(LessonError)
}

extension Lesson {
  /// No further scene.
  public static var scenes: [LessonScene<Self>] { [] }

  /// None.
  public static var data: DataKind? { nil }

  /// No rules between parameters.
  public func validate() throws(LessonError) {}
}

/// A further scene of a lesson: another picture of the same trace.
public struct LessonScene<Owner: Lesson>: Sendable {
  /// The words of this scene; its `id` is what follows the slash in `lesson/scene`.
  public let card: LessonCard
  /// Makes the animation.
  public let animate: @Sendable (Owner, Owner.Trace) -> Animation
  /// The steps that `mlanim trace` prints for this scene.
  public let steps: @Sendable (Owner.Trace) -> [TraceStep]

  /// A scene.
  ///
  /// - Parameters:
  ///   - card: Its words.
  ///   - steps: The part of the trace that belongs to it; the whole trace if left out.
  ///   - animate: Makes the animation from the lesson's parameters and the trace.
  public init(
    _ card: LessonCard, steps: @escaping @Sendable (Owner.Trace) -> [TraceStep] = { $0.steps },
    animate: @escaping @Sendable (Owner, Owner.Trace) -> Animation
  ) {
    self.card = card
    self.steps = steps
    self.animate = animate
  }
}
