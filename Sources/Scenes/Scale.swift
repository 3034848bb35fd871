import Contracts
import Kernels
import Synchronization

/// How values map to places along an axis, and where its ticks stand.
public struct Scale: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case linear
    case log
    case symlog(linearUntil: Double)
  }

  /// The values at the two ends.
  public let domain: ClosedRange<Double>
  let kind: Kind
  /// Where the two ends lie before they are moved to 0 and 1.
  private let ends: (lower: Double, upper: Double)

  private init(domain: ClosedRange<Double>, kind: Kind) {
    self.domain = domain
    self.kind = kind
    ends = (kind.place(of: domain.lowerBound), kind.place(of: domain.upperBound))
  }

  /// Whether two scales place every value alike.
  public static func == (one: Scale, other: Scale) -> Bool {
    one.domain == other.domain && one.kind == other.kind
  }

  /// Hashes the domain and the kind.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(domain)
    hasher.combine(kind)
  }

  /// Equal steps for equal differences.
  public static func linear(_ domain: ClosedRange<Double>) -> Scale {
    Scale(domain: domain, kind: .linear)
  }

  /// Equal steps for equal ratios.
  ///
  /// - Precondition: The domain is positive.
  public static func log(_ domain: ClosedRange<Double>) -> Scale {
    require(domain.lowerBound > 0, "Scale.log: \(domain); both ends must be positive")
    return Scale(domain: domain, kind: .log)
  }

  /// Nearly even up to `linearUntil` on both sides of zero, equal steps for equal ratios beyond:
  /// a value `v` stands at `sign(v) · log(1 + |v| / linearUntil)`.
  ///
  /// - Precondition: `linearUntil` is positive.
  public static func symlog(_ domain: ClosedRange<Double>, linearUntil: Double) -> Scale {
    require(linearUntil > 0, "Scale.symlog: linear until \(linearUntil); want a positive number")
    return Scale(domain: domain, kind: .symlog(linearUntil: linearUntil))
  }

  /// The place of a value: 0 at the lower end, 1 at the upper, beyond them outside `0...1`.
  ///
  /// What cannot be placed (not a number; zero on a logarithmic scale) lies far outside; a domain of
  /// one value has it in its middle.
  public func position(of value: Double) -> Double {
    let (lower, upper) = ends
    guard upper > lower else { return 0.5 }
    let position = (kind.place(of: value) - lower) / (upper - lower)
    return position.isNaN ? -far : min(max(position, -far), far)
  }

  private var far: Double { 40 }
}

extension Scale.Kind {
  /// Where a value lies on an endless scale of this kind.
  fileprivate func place(of value: Double) -> Double {
    switch self {
    case .linear: value
    case .log: Double.log(max(value, 0))
    case .symlog(let threshold): (value < 0 ? -1 : 1) * Double.log(1 + abs(value) / threshold)
    }
  }
}

/// The ticks that were asked for before, for all tasks.
private final class TickMemory: Sendable {
  static let shared = TickMemory()

  private struct Key: Hashable {
    let scale: Scale
    let count: Int
  }

  /// Enough for the axes of a film; when domains that change have filled it, it starts afresh.
  private static let capacity = 512
  private let known = Mutex<[Key: [Tick]]>([:])

  func ticks(of scale: Scale, about count: Int, make: () -> [Tick]) -> [Tick] {
    let key = Key(scale: scale, count: count)
    if let ticks = known.withLock({ $0[key] }) { return ticks }
    let ticks = make()
    known.withLock { known in
      if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
      known[key] = ticks
    }
    return ticks
  }
}

/// A value that an axis names.
public struct Tick: Sendable, Hashable {
  /// The value.
  public let value: Double
  /// Its text.
  public let label: String

  /// A value with the text that stands for it.
  public init(value: Double, label: String) {
    self.value = value
    self.label = label
  }
}

extension Scale {
  /// About `count` round values inside the domain, with their texts.
  ///
  /// Answers are kept: pictures ask for the same ones again and again.
  public func ticks(about count: Int = 5) -> [Tick] {
    TickMemory.shared.ticks(of: self, about: count) { newTicks(about: count) }
  }

  private func newTicks(about count: Int) -> [Tick] {
    switch kind {
    case .linear: linearTicks(about: count)
    case .log: decadeTicks(about: count)
    case .symlog(let threshold): symlogTicks(about: count, linearUntil: threshold)
    }
  }

  private func linearTicks(about count: Int) -> [Tick] {
    let step = Self.roundStep(
      atLeast: (domain.upperBound - domain.lowerBound) / Double(max(count, 1)))
    guard step > 0, step.isFinite else { return [tick(domain.lowerBound)] }
    let first = (domain.lowerBound / step - 1e-9).rounded(.up)
    let last = (domain.upperBound / step + 1e-9).rounded(.down)
    guard first <= last, last - first < 1_000 else { return [] }
    let decimals = max(0, Int(-(Double.log10(step) + 1e-9).rounded(.down)))
    return stride(from: first, through: last, by: 1).map { multiple in
      Tick(
        value: multiple * step, label: Numeral.fixed(multiple * step, decimals: min(decimals, 9)))
    }
  }

  private func decadeTicks(about count: Int) -> [Tick] {
    let first = Int((Double.log10(domain.lowerBound) - 1e-9).rounded(.up))
    let last = Int((Double.log10(domain.upperBound) + 1e-9).rounded(.down))
    guard first <= last else { return [] }
    let step = max(1, (last - first + count - 1) / max(count, 1))
    return stride(from: last, through: first, by: -step).reversed().map { exponent in
      Tick(value: Double.pow(10, Double(exponent)), label: "10" + Numeral.superscript(exponent))
    }
  }

  private func symlogTicks(about count: Int, linearUntil threshold: Double) -> [Tick] {
    let powers = (-9...9).map { Double.pow(10, Double($0)) }.filter { $0 > threshold / 3 }
    let values = powers.reversed().map { -$0 } + [0] + powers
    return thinned(values.filter(domain.contains), to: count).map(tick)
  }

  /// Drops every other value until few enough are left, keeping the first.
  private func thinned(_ values: [Double], to count: Int) -> [Double] {
    guard values.count > max(count, 2) else { return values }
    return thinned(
      values.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element), to: count)
  }

  private func tick(_ value: Double) -> Tick { Tick(value: value, label: Numeral.shortest(value)) }

  /// The least of 1, 2, 5 times a power of ten that is not below `step`.
  private static func roundStep(atLeast step: Double) -> Double {
    guard step > 0, step.isFinite else { return 0 }
    let power = Double.pow(10, Double.log10(step).rounded(.down))
    return ([1, 2, 5, 10].first { $0 * power >= step * (1 - 1e-9) } ?? 10) * power
  }
}
