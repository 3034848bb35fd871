import Contracts
public import Environments

/// Position and velocity of the mountain car as one of finitely many states: bins of equal width.
///
/// A number is scaled and then cut off towards zero, so that the bin about zero is twice as wide as
/// the others. So it is in the book, and what was measured there holds for just these bins.
public struct CarBins: Sendable, Hashable {
  /// How many bins there are to a unit of position.
  public let positionsPerUnit: Int
  /// How many bins there are to a unit of velocity.
  public let velocitiesPerUnit: Int

  /// Bins of the given fineness; the book's if left out.
  ///
  /// - Precondition: Both are at least 1.
  public init(positionsPerUnit: Int = 100, velocitiesPerUnit: Int = 1_000) {
    require(
      positionsPerUnit >= 1 && velocitiesPerUnit >= 1,
      "CarBins: \(positionsPerUnit) and \(velocitiesPerUnit) to a unit; at least 1 each")
    self.positionsPerUnit = positionsPerUnit
    self.velocitiesPerUnit = velocitiesPerUnit
  }

  /// How many bins of position there are.
  public var columns: Int { Self.bins(over: MountainCar.positions, positionsPerUnit) }

  /// How many bins of velocity there are.
  public var rows: Int { Self.bins(over: MountainCar.velocities, velocitiesPerUnit) }

  /// How many states there are.
  public var count: Int { columns * rows }

  /// The number of a state: row by row from the lowest velocity, each from the leftmost position.
  public func index(of state: MountainCar.State) -> Int {
    let column = Self.bin(of: state.position, in: MountainCar.positions, positionsPerUnit)
    let row = Self.bin(of: state.velocity, in: MountainCar.velocities, velocitiesPerUnit)
    return row * columns + column
  }

  private static func bins(over range: ClosedRange<Double>, _ perUnit: Int) -> Int {
    bin(of: range.upperBound, in: range, perUnit) + 1
  }

  private static func bin(of value: Double, in range: ClosedRange<Double>, _ perUnit: Int) -> Int {
    Int(value * Double(perUnit)) - Int(range.lowerBound * Double(perUnit))
  }
}
