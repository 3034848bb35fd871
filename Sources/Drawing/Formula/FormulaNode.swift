/// What a formula is made of, before it has places.
indirect enum FormulaNode: Sendable, Hashable {
  /// A letter, a symbol, a number or an upright word.
  case symbol(FormulaSymbol)
  /// Several in a row, set as one.
  case list([FormulaNode])
  /// A base with what stands below and above it.
  case scripts(base: FormulaNode, below: FormulaNode?, above: FormulaNode?)
  /// One over another, with a line between them or without.
  case fraction(FormulaNode, FormulaNode, hasLine: Bool, size: FormulaSize?)
  /// A root, with its degree where it has one.
  case root(FormulaNode, degree: FormulaNode?)
  /// A mark over or under a base.
  case accent(FormulaAccent, FormulaNode)
  /// Something between delimiters that grow with it.
  case fenced(left: String, FormulaNode, right: String)
  /// One delimiter of a given height.
  case fence(String, height: Double, AtomClass)
  /// Rows and columns.
  case table([[FormulaNode]], FormulaTable)
  /// A gap, as a multiple of the type's size.
  case space(Double)
  /// A part in an ink of its own.
  case inked(Ink, FormulaNode)
  /// A part whose place can be asked for by a name.
  case named(String, FormulaNode)
  /// A part set right-aligned in the room that another one would take.
  case reserved(FormulaNode, FormulaNode)
  /// A part in another size of type.
  case sized(FormulaSize, FormulaNode)
}

/// A letter, a symbol, a number or an upright word.
struct FormulaSymbol: Sendable, Hashable {
  var string: String
  var face = FormulaFace.regular
  var atomClass = AtomClass.ordinary
  /// Where its scripts stand, for operators.
  var limits = Limits.beside

  /// Where the scripts of an operator stand.
  enum Limits: Sendable, Hashable {
    /// At its right.
    case beside
    /// Below and above it in a display, else at its right.
    case inDisplay
    /// Below and above it.
    case always
  }
}

/// A mark over or under a base.
enum FormulaAccent: Sendable, Hashable {
  /// A symbol over the middle of the base.
  case over(String)
  /// A symbol as wide as the base, as far as the font has one.
  case wide(String)
  /// An arrow over the base.
  case arrow
  /// A line over the letter, as of a mean.
  case bar
  /// A line over the whole base.
  case overline
  /// A line under the whole base.
  case underline
  /// A brace under the base, whose subscript is its label.
  case underbrace
  /// A brace over the base, whose superscript is its label.
  case overbrace

  /// Whether it is a brace.
  var isBrace: Bool { self == .underbrace || self == .overbrace }
}

/// How the cells of a table stand.
struct FormulaTable: Sendable, Hashable {
  enum Alignment: Sendable, Hashable {
    /// Each cell in the middle of its column.
    case center
    /// Each cell at the left of its column.
    case leading
    /// Columns in pairs that meet at a relation: right, left, right, left.
    case relation
  }

  var left = "."
  var right = "."
  var alignment = Alignment.center
}

/// The kinds of atoms between which a formula leaves gaps, as TeX has them.
enum AtomClass: Int, Sendable, Hashable {
  case ordinary, operation, binary, relation, opening, closing, punctuation, inner

  /// The gap between two neighbours in 18ths of the type's size; none where the next is no neighbour.
  ///
  /// The numbers are those of The TeXbook, chapter 18: 0 is no gap, 1 a thin one, 2 a medium and 3 a
  /// thick one; negative ones are left out in scripts. A binary operator next to something it cannot
  /// bind has become an ordinary symbol before.
  func gap(before next: AtomClass, inScript: Bool) -> Double {
    let kind = Self.gaps[rawValue][next.rawValue]
    if inScript && kind < 0 { return 0 }
    return [0, 3, 4, 5][abs(kind)] / 18
  }

  private static let gaps = [
    [0, 1, -2, -3, 0, 0, 0, -1],
    [1, 1, 0, -3, 0, 0, 0, -1],
    [-2, -2, 0, 0, -2, 0, 0, -2],
    [-3, -3, 0, 0, -3, 0, 0, -3],
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0, 1, -2, -3, 0, 0, 0, -1],
    [-1, -1, 0, -1, -1, -1, -1, -1],
    [-1, 1, -2, -3, -1, 0, -1, -1],
  ]
}

/// What an atom is to its neighbours at the left and at the right.
struct AtomSides: Sendable, Hashable {
  var left: AtomClass
  var right: AtomClass

  init(left: AtomClass, right: AtomClass) {
    self.left = left
    self.right = right
  }

  /// The same at both sides, as nearly everything is.
  init(_ atomClass: AtomClass) { self.init(left: atomClass, right: atomClass) }
}

/// The sizes of type in a formula.
enum FormulaSize: Int, Sendable, Hashable {
  /// On a line of its own: large operators, limits below and above them.
  case display
  /// Within a line.
  case text
  /// In a subscript, a superscript or a small fraction.
  case script
  /// In a script of a script.
  case scriptOfScript

  /// The size of its letters.
  var scale: Double { [1, 1, 0.72, 0.56][rawValue] }
  /// The size of scripts beside it.
  var ofScripts: FormulaSize { rawValue < 2 ? .script : .scriptOfScript }
  /// The size of the two parts of a fraction.
  var ofFraction: FormulaSize { self == .display ? .text : ofScripts }
  /// Whether gaps are kept narrow.
  var isScript: Bool { rawValue >= 2 }
}
