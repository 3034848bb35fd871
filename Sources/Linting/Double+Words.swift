import Scenes

extension Double {
  /// The number of seconds to a hundredth, without zeros at its end.
  package var seconds: String { Numeral.shortest((self * 100).rounded() / 100) }
}
