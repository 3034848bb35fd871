import Drawing

extension Ink {
  /// The ink whatever its opacity.
  var base: Ink {
    if case .faded(let ink, _) = self { return ink.base }
    return self
  }
}
