import Contracts
import Randomness

extension RandomStream {
  /// The label at a place in an endless row in which each run of `classes` labels, from the start,
  /// holds every label once in random order.
  func balancedLabel(at index: Int, of classes: Int) -> Int {
    require(index >= 0, "label: at \(index); pictures count from 0")
    var order = split("order").split(index / classes)
    return order.permutation(of: classes)[index % classes]
  }
}
