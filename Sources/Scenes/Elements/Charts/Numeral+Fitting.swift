extension Numeral {
  /// The count of decimals at which values read well beside one another: none for whole numbers,
  /// else as many as show about three digits of the largest.
  public static func decimals(fitting values: [Double]) -> Int {
    let finite = values.filter(\.isFinite)
    guard let largest = finite.map(abs).max() else { return 0 }
    if finite.allSatisfy({ $0 == $0.rounded() }) { return 0 }
    switch largest {
    case 100...: return 0
    case 10..<100: return 1
    case 0.1..<10: return 2
    default: return 3
    }
  }

  /// A value beside its mark: fixed decimals, whole numbers in groups of three, and a dash for what
  /// is not a number.
  static func value(_ value: Double, decimals: Int) -> String {
    if value.isNaN { return "–" }
    guard decimals == 0, abs(value) < 1e9 else { return fixed(value, decimals: decimals) }
    return whole(Int(value.rounded()))
  }
}
