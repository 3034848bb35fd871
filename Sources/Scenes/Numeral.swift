import Kernels

/// Numbers as texts that do not jitter: fixed decimals, a real minus sign, room kept for the widest.
///
/// In tabular figures a figure space is as wide as a digit, so padded numbers stay in their columns.
public enum Numeral {
  /// The sign of negative numbers, U+2212.
  public static let minus = "\u{2212}"
  /// A space as wide as a digit, U+2007.
  public static let figureSpace = "\u{2007}"

  /// A number with a fixed count of decimals, rounded to nearest.
  ///
  /// From 10⁹ on it is written in powers of ten; not a number is "undefined", infinity "∞". There are 0
  /// to 9 `decimals`; figure spaces fill the text from the left to `width` characters.
  public static func fixed(_ value: Double, decimals: Int, width: Int = 0) -> String {
    guard value.isFinite else { return value.isNaN ? "undefined" : (value < 0 ? minus : "") + "∞" }
    guard abs(value) < 1e9 else { return power(value, decimals: 1) }
    let (sign, digits) = rounded(value, decimals: decimals)
    return padded(sign + grouped(digits, decimals: decimals), to: width)
  }

  /// A whole number, with thin spaces between groups of three from 10 000 on.
  public static func whole(_ value: Int, width: Int = 0) -> String {
    let digits = String(value.magnitude)
    let sign = value < 0 ? minus : ""
    guard digits.count > 4 else { return padded(sign + digits, to: width) }
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      String(digits.prefix(end).suffix(end - max(end - 3, 0)))
    }
    return padded(sign + groups.reversed().joined(separator: "\u{2009}"), to: width)
  }

  /// A number as a factor of a power of ten: `3.2 × 10⁷`.
  public static func power(_ value: Double, decimals: Int = 1) -> String {
    guard value.isFinite, value != 0 else { return fixed(value, decimals: decimals) }
    var exponent = Int(Double.log10(abs(value)).rounded(.down))
    var factor = value / Double.pow(10, Double(exponent))
    if abs(factor) + 0.5 * Double.pow(10, Double(-decimals)) >= 10 {
      exponent += 1
      factor /= 10
    }
    return fixed(factor, decimals: decimals) + " × 10" + superscript(exponent)
  }

  /// A whole number in raised digits: `⁻³`.
  public static func superscript(_ value: Int) -> String {
    let raised = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let digits = String(value.magnitude).compactMap(\.wholeNumberValue).map { raised[$0] }
    return (value < 0 ? "⁻" : "") + String(digits)
  }

  /// A number with the fewest digits that bring it back: a parameter's value, a tick.
  public static func shortest(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9, abs(value) >= 1e-6 || value == 0 else {
      return value.isFinite ? power(value) : fixed(value, decimals: 0)
    }
    let decimals = (0...9).first { decimals in
      let scale = Double.pow(10, Double(decimals))
      return (value * scale).rounded() / scale == value
    }
    return fixed(value, decimals: decimals ?? 9)
  }

  /// A number for use in a product or difference: in parentheses where it is negative.
  public static func factor(_ value: Double, decimals: Int) -> String {
    let text = fixed(value, decimals: decimals)
    return text.hasPrefix(minus) ? "(\(text))" : text
  }

  private static func rounded(_ value: Double, decimals: Int) -> (sign: String, digits: String) {
    let scaled = (abs(value) * Double.pow(10, Double(decimals))).rounded()
    let digits = String(UInt64(scaled))
    let sign = value < 0 && scaled > 0 ? minus : ""
    return (sign, String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits)
  }

  private static func grouped(_ digits: String, decimals: Int) -> String {
    guard decimals > 0 else { return digits }
    return digits.dropLast(decimals) + "." + digits.suffix(decimals)
  }

  private static func padded(_ text: String, to width: Int) -> String {
    String(repeating: figureSpace, count: max(0, width - text.count)) + text
  }
}
