import CPango

/// A typeface as it is asked for from fontconfig, with what stands in for it where it is missing.
struct Typeface: Sendable, Hashable {
  /// Family names, the wanted one first.
  var families: String
  var weight = Font.Weight.regular
  var isItalic = false

  /// A description for Pango, to be freed by the caller; the size is in Pango's units.
  func description(size: Double) -> OpaquePointer? {
    let description = pango_font_description_new()
    pango_font_description_set_family(description, families)
    pango_font_description_set_absolute_size(description, size)
    pango_font_description_set_weight(description, PangoWeight(UInt32(weight.rawValue)))
    pango_font_description_set_style(
      description, isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    return description
  }
}

extension Typeface {
  /// The typeface of a font.
  init(_ font: Font) {
    families = "\(font.family.rawValue), \(font.family.substitute)"
    weight = font.weight
    isItalic = font.isItalic
  }
}

extension Font.Family {
  /// What stands in for the typeface where it is missing.
  var substitute: String { self == .inter ? "DejaVu Sans" : "DejaVu Serif" }

  /// The Debian package that brings the typeface.
  var package: String { self == .inter ? "fonts-inter" : "fonts-stix" }

  /// The height of a capital H, as a share of the size.
  var capHeight: Double { self == .inter ? 0.727 : 0.662 }

  /// The height of a small x, as a share of the size.
  var xHeight: Double { self == .inter ? 0.546 : 0.45 }
}
