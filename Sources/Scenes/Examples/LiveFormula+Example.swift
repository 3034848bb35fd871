import Drawing

extension LiveFormula {
  /// A line that has been fitted.
  public static var example: any Element {
    LiveFormula(
      "\\hat y = \\color{accent}{#1}\\, x + \\color{accent}{#2}", 1.8, 31.97, widest: 99.99,
      at: Layout.content.center, anchor: .center, size: 40)
  }

  /// What the notation can set: fractions and roots, accents, limits, cases, matrices, terms in colour.
  public static var notationExample: any Element {
    let formulas = [
      "x_{t+1} = x_t - \\color{accent}{\\eta}\\, f'(x_t)",
      "\\hat y = \\sigma\\left(\\vec w \\cdot \\vec x + b\\right)",
      "\\bar x = \\frac{1}{n} \\sum_{i=1}^{n} x_i",
      "p_i = \\frac{e^{z_i}}{\\sum_j e^{z_j}}",
      "\\sigma = \\sqrt{\\frac{1}{n} \\sum_{i=1}^{n} (x_i - \\bar x)^2}",
      "f(x) = \\begin{cases} x & x > 0 \\\\ 0 & x \\le 0 \\end{cases}",
      "Q^*(s, a) = r + \\gamma \\max_{a'} Q^*(s', a')",
      "\\begin{bmatrix} 1 & 0 \\\\ 0 & 1 \\end{bmatrix} \\begin{bmatrix} x \\\\ y \\end{bmatrix}",
      "L = \\underbrace{-\\log \\hat p_c}_{\\text{surprise}} + \\color{series2}{\\lambda \\sum_i w_i^2}",
    ]
    return Layers {
      for (cell, formula) in zip(Layout.content.grid(rows: 3, columns: 3), formulas) {
        LiveFormula(formula, at: cell.center, anchor: .center, size: 26)
      }
    }
  }
}
