import Kernels
import Randomness
import Tensors

/// Memory with normal numbers, never freed: it lives as long as the benchmark, and so the program.
///
/// It begins at a line of the cache, as the memory of tensors does.
func noise(_ count: Int) -> MutableFloats {
  var random = RandomStream(seed: 0)
  let start = UnsafeMutableRawPointer.allocate(byteCount: 4 * count, alignment: 64)
    .bindMemory(to: Float.self, capacity: count)
  for i in 0..<count { start[i] = Float(random.normal()) }
  return start
}

extension Tensor {
  /// A tensor of normal numbers.
  static func noise(_ lengths: Int...) -> Tensor {
    var random = RandomStream(seed: 0)
    return Tensor(normal: 1, shape: Shape(lengths), using: &random)
  }
}
