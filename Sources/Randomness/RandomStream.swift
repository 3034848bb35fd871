/// A stream of random numbers that follows from a seed, the same on every machine.
///
/// Streams are split by name rather than shared: `seed.split("weights")` and `seed.split("dropout")`
/// are independent, and drawing more from one never shifts the other. A stream is a value: a copy
/// continues on its own with the same numbers.
///
/// The numbers are those of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): a counter that grows by
/// an odd constant, scrambled. They are fit for simulation, not for secrets.
public struct RandomStream: RandomNumberGenerator, Sendable, Hashable {
  /// What the stream was made from; splits depend on it, and not on what was drawn since.
  private let key: UInt64
  private var counter: UInt64

  /// The stream of a seed; neighbouring seeds give unrelated streams.
  public init(seed: UInt64) {
    key = Self.scramble(seed &+ Self.step)
    counter = key
  }

  /// All that decides the numbers to come, for a file; a stream made from it goes on with them.
  public var state: (key: UInt64, counter: UInt64) { (key, counter) }

  /// The stream that had this state.
  public init(state: (key: UInt64, counter: UInt64)) { (key, counter) = state }

  /// The stream's branch of this name.
  ///
  /// The same stream and name always give the same branch, however much was drawn before.
  public func split(_ name: String) -> RandomStream {
    // FNV-1a over the UTF-8 bytes; `hashValue` differs from run to run.
    let hash = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return RandomStream(seed: Self.scramble(key ^ Self.scramble(hash)))
  }

  /// The stream's branch of this number, for an episode, an epoch or a run.
  public func split(_ index: Int) -> RandomStream {
    RandomStream(seed: Self.scramble(key &+ Self.scramble(~UInt64(bitPattern: Int64(index)))))
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    counter &+= Self.step
    return Self.scramble(counter)
  }

  /// 2^64 divided by the golden ratio, made odd.
  private static let step: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// A one-to-one map of 64 bits in which every input bit moves half of the output bits.
  @inline(__always)
  private static func scramble(_ bits: UInt64) -> UInt64 {
    var mixed = bits
    mixed = (mixed ^ (mixed &>> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed &>> 31)
  }
}
