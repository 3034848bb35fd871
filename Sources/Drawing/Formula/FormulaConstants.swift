/// The measures by which formulas are set, as multiples of the size of the type.
///
/// OpenType fonts carry such a table; that of STIX is the starting point here. It leaves more air than
/// a picture has room for, so that gaps and shifts are a little smaller where it looked better.
enum FormulaConstants {
  /// The height of the middle of operators and fraction lines.
  static let axis = 0.25
  /// The thickness of lines, that of a minus sign.
  static let line = 0.06
  /// The height of a small x.
  static let xHeight = 0.441

  static let superscriptShift = 0.39
  static let crampedSuperscriptShift = 0.29
  /// How far a superscript's baseline lies below the top of a tall base, at most.
  static let superscriptDrop = 0.36
  static let superscriptBottom = 0.12
  static let subscriptShift = 0.19
  /// The same where a superscript stands above.
  static let subscriptShiftWithSuperscript = 0.25
  /// How far a subscript's baseline lies below the bottom of a deep base, at least.
  static let subscriptDrop = 0.06
  static let subscriptTop = 0.36
  static let scriptGap = 0.2
  static let spaceAfterScript = 0.04
  /// How far the lower limit of an integral keeps from its stem.
  static let integralMargin = 0.05

  static let limitGap = 0.15
  static let upperLimitRise = 0.22
  static let lowerLimitDrop = 0.6

  static let fractionGap = 0.14
  static let smallFractionGap = 0.07
  static let numeratorShift = 0.62
  static let smallNumeratorShift = 0.42
  static let denominatorShift = 0.68
  static let smallDenominatorShift = 0.4
  /// How far the line reaches past the wider part.
  static let fractionOverlap = 0.05
  /// The room at both sides of a fraction.
  static let fractionMargin = 0.08

  static let rootGap = 0.1
  static let displayRootGap = 0.14
  static let overlineGap = 0.11

  static let columnGap = 0.9
  static let rowGap = 0.28
  /// The height and depth of a row at least.
  static let rowAscent = 0.7
  static let rowDepth = 0.28
}
