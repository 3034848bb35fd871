/// The symbols that a formula knows, by TeX's names and as they are.
package enum FormulaSymbols {
  /// The names of all symbols, without their backslash, sorted.
  package static let names: [String] = {
    let symbols = tables.flatMap(\.0.keys)
    return (symbols + greek.keys + operators.keys + words.keys).sorted()
  }()

  /// The symbol of a command, or nil for a command that is none.
  static func named(_ name: String) -> FormulaSymbol? {
    if let letter = greek[name] { return FormulaSymbol(string: letter) }
    if let word = words[name] {
      return FormulaSymbol(
        string: word, atomClass: .operation,
        limits: limitWords.contains(name) ? .inDisplay : .beside)
    }
    if let sign = operators[name] {
      return FormulaSymbol(
        string: sign, atomClass: .operation,
        limits: sign == "∫" || sign == "∮" ? .beside : .inDisplay)
    }
    for (table, atomClass) in tables {
      if let sign = table[name] { return FormulaSymbol(string: sign, atomClass: atomClass) }
    }
    return nil
  }

  /// The symbol that a character stands for.
  static func of(_ character: Character) -> FormulaSymbol {
    let string = String(character)
    switch character {
    case "-": return FormulaSymbol(string: "−", atomClass: .binary)
    case "*": return FormulaSymbol(string: "∗", atomClass: .binary)
    case "(", "[": return FormulaSymbol(string: string, atomClass: .opening)
    case ")", "]", "!", "?": return FormulaSymbol(string: string, atomClass: .closing)
    case ",", ";": return FormulaSymbol(string: string, atomClass: .punctuation)
    case ":": return FormulaSymbol(string: string, atomClass: .relation)
    default: break
    }
    if let atomClass = classes[string] {
      return FormulaSymbol(string: string, atomClass: atomClass)
    }
    return FormulaSymbol(string: FormulaAlphabet.italic.letter(character))
  }

  private static let tables: [([String: String], AtomClass)] = [
    (relations, .relation), (binaries, .binary), (ordinaries, .ordinary), (openings, .opening),
    (closings, .closing), (punctuation, .punctuation), (dots, .inner),
  ]

  /// The class of every symbol that can be written as it is.
  private static let classes: [String: AtomClass] = {
    var classes: [String: AtomClass] = [:]
    for (table, atomClass) in tables {
      for sign in table.values { classes[sign] = atomClass }
    }
    for sign in operators.values { classes[sign] = .operation }
    return classes
  }()

  private static let greek = [
    "alpha": "𝛼", "beta": "𝛽", "gamma": "𝛾", "delta": "𝛿", "epsilon": "𝜖", "varepsilon": "𝜀",
    "zeta": "𝜁", "eta": "𝜂", "theta": "𝜃", "vartheta": "𝜗", "iota": "𝜄", "kappa": "𝜅",
    "lambda": "𝜆", "mu": "𝜇", "nu": "𝜈", "xi": "𝜉", "omicron": "𝜊", "pi": "𝜋", "varpi": "𝜛",
    "rho": "𝜌", "varrho": "𝜚", "sigma": "𝜎", "varsigma": "𝜍", "tau": "𝜏", "upsilon": "𝜐",
    "phi": "𝜙", "varphi": "𝜑", "chi": "𝜒", "psi": "𝜓", "omega": "𝜔", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ",
    "Psi": "Ψ", "Omega": "Ω",
  ]

  private static let relations = [
    "lt": "<", "gt": ">", "eq": "=", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠",
    "neq": "≠", "approx": "≈", "sim": "∼", "simeq": "≃", "cong": "≅", "equiv": "≡", "propto": "∝",
    "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂", "subseteq": "⊆", "supset": "⊃",
    "supseteq": "⊇", "ll": "≪", "gg": "≫", "mid": "∣", "parallel": "∥", "perp": "⟂", "to": "→",
    "rightarrow": "→", "gets": "←", "leftarrow": "←", "leftrightarrow": "↔", "Rightarrow": "⇒",
    "implies": "⟹", "Leftarrow": "⇐", "Leftrightarrow": "⇔", "iff": "⟺", "mapsto": "↦",
    "longrightarrow": "⟶", "uparrow": "↑", "downarrow": "↓", "prec": "≺", "succ": "≻",
    "models": "⊨", "coloneqq": "≔", "vdash": "⊢",
  ]

  private static let binaries = [
    "plus": "+", "minus": "−", "pm": "±", "mp": "∓", "times": "×", "div": "÷", "cdot": "⋅",
    "ast": "∗", "star": "⋆", "circ": "∘", "bullet": "∙", "cup": "∪", "cap": "∩", "setminus": "∖",
    "wedge": "∧", "land": "∧", "vee": "∨", "lor": "∨", "oplus": "⊕", "ominus": "⊖",
    "otimes": "⊗", "odot": "⊙",
  ]

  private static let ordinaries = [
    "infty": "∞", "partial": "𝜕", "nabla": "∇", "forall": "∀", "exists": "∃", "neg": "¬",
    "emptyset": "∅", "varnothing": "∅", "ell": "ℓ", "hbar": "ℏ", "Re": "ℜ", "Im": "ℑ",
    "aleph": "ℵ", "top": "⊤", "bot": "⊥", "angle": "∠", "triangle": "△", "square": "□",
    "checkmark": "✓", "degree": "°", "%": "%", "#": "#", "&": "&", "$": "$", "_": "_",
    "vert": "|", "|": "‖", "Vert": "‖", "slash": "/", "backslash": "\\",
  ]

  private static let openings = [
    "{": "{", "lbrace": "{", "langle": "⟨", "lfloor": "⌊", "lceil": "⌈",
    "lvert": "|", "lVert": "‖",
  ]

  private static let closings = [
    "}": "}", "rbrace": "}", "rangle": "⟩", "rfloor": "⌋", "rceil": "⌉",
    "rvert": "|", "rVert": "‖",
  ]

  private static let punctuation = ["colon": ":"]

  private static let dots = [
    "ldots": "…", "dots": "…", "cdots": "⋯", "vdots": "⋮", "ddots": "⋱",
  ]

  private static let operators = [
    "sum": "∑", "prod": "∏", "coprod": "∐", "int": "∫", "oint": "∮", "bigcup": "⋃", "bigcap": "⋂",
    "bigwedge": "⋀", "bigvee": "⋁", "bigoplus": "⨁", "bigotimes": "⨂",
  ]

  private static let words = [
    "sin": "sin", "cos": "cos", "tan": "tan", "sinh": "sinh", "cosh": "cosh", "tanh": "tanh",
    "arcsin": "arcsin", "arccos": "arccos", "arctan": "arctan", "exp": "exp", "log": "log",
    "ln": "ln", "lg": "lg", "max": "max", "min": "min", "sup": "sup", "inf": "inf", "lim": "lim",
    "limsup": "lim sup", "liminf": "lim inf", "arg": "arg", "argmax": "arg max",
    "argmin": "arg min", "det": "det", "dim": "dim", "ker": "ker", "gcd": "gcd", "deg": "deg",
    "Pr": "Pr", "sgn": "sgn", "softmax": "softmax",
  ]

  private static let limitWords: Set = [
    "max", "min", "sup", "inf", "lim", "limsup", "liminf", "argmax", "argmin", "det", "gcd", "Pr",
  ]
}
