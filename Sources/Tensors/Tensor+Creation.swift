import Contracts
import Kernels
public import Randomness

extension Tensor {
  /// A tensor of the given elements, row by row.
  ///
  /// - Precondition: `scalars.count == shape.count`.
  public init(_ scalars: [Float], shape: Shape) {
    require(
      scalars.count == shape.count,
      "Tensor: \(scalars.count) elements for \(shape); want \(shape.count)")
    self.init(shape) { $0.update(from: scalars, count: scalars.count) }
  }

  /// A tensor of one axis.
  public init(_ scalars: [Float]) { self.init(scalars, shape: [scalars.count]) }

  /// A matrix of the given rows, which must be equally long.
  public init(rows: [[Float]]) {
    let width = rows.first?.count ?? 0
    for (i, row) in rows.enumerated() {
      require(
        row.count == width, "Tensor: row \(i) has \(row.count) elements, row 0 has \(width)")
    }
    self.init(Array(rows.joined()), shape: [rows.count, width])
  }

  /// A single number, without axes.
  public init(_ scalar: Float) { self.init(repeating: scalar, shape: []) }

  /// A tensor of one value throughout.
  public init(repeating value: Float, shape: Shape) {
    self.init(shape) { Layout.fill($0, value, shape.count) }
  }

  /// A tensor of zeros.
  public init(zeros shape: Shape) { self.init(repeating: 0, shape: shape) }
  /// A tensor of zeros with these lengths.
  public init(zeros lengths: Int...) { self.init(zeros: Shape(lengths)) }
  /// A tensor of ones.
  public init(ones shape: Shape) { self.init(repeating: 1, shape: shape) }
  /// A tensor of ones with these lengths.
  public init(ones lengths: Int...) { self.init(ones: Shape(lengths)) }

  /// 0, 1, 2, … up to `count`, not included.
  public init(range count: Int) {
    self.init([count]) { for i in 0..<count { $0[i] = Float(i) } }
  }

  /// A square matrix with ones on its diagonal.
  public init(identity size: Int) {
    self.init([size, size]) {
      Layout.fill($0, 0, size * size)
      for i in 0..<size { $0[i * size + i] = 1 }
    }
  }

  /// A row for each label, 1 at the label and 0 elsewhere: `[labels, classes]`.
  ///
  /// - Precondition: Each label is in `0..<classes`.
  public init(oneHot labels: [Int], classes: Int) {
    self.init([labels.count, classes]) {
      Layout.fill($0, 0, labels.count * classes)
      for (row, label) in labels.enumerated() {
        require(
          label >= 0 && label < classes,
          "oneHot: label \(label) at \(row); labels are 0..<\(classes)")
        $0[row * classes + label] = 1
      }
    }
  }

  /// Elements drawn evenly from `range`.
  public init(uniform range: ClosedRange<Float>, shape: Shape, using random: inout RandomStream) {
    self.init(shape) { for i in 0..<shape.count { $0[i] = random.uniform(in: range) } }
  }

  /// Elements drawn from a normal distribution.
  public init(
    normal deviation: Float, mean: Float = 0, shape: Shape, using random: inout RandomStream
  ) {
    self.init(shape) {
      for i in 0..<shape.count {
        $0[i] = Float(random.normal(mean: Double(mean), deviation: Double(deviation)))
      }
    }
  }
}

extension Tensor: ExpressibleByArrayLiteral {
  /// A tensor of one axis.
  public init(arrayLiteral elements: Float...) { self.init(elements) }
}

extension Tensor {
  /// A tensor of floats as files hold them: four bytes each, lowest first.
  ///
  /// - Precondition: `bytes` holds four bytes for each element.
  public init(littleEndian bytes: ArraySlice<UInt8>, shape: Shape) {
    require(
      bytes.count == shape.count * 4, "Tensor: \(bytes.count) bytes for \(shape); want four each")
    self.init(shape) { output in
      bytes.withUnsafeBytes { raw in
        for i in 0..<shape.count {
          let bits = raw.loadUnaligned(fromByteOffset: i * 4, as: UInt32.self)
          output[i] = Float(bitPattern: UInt32(littleEndian: bits))
        }
      }
    }
  }

  /// The elements as files hold them: four bytes each, lowest first.
  public var littleEndianBytes: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count * 4) { buffer, written in
      withExtendedLifetime(self) {
        let raw = UnsafeMutableRawBufferPointer(buffer)
        for i in 0..<count {
          raw.storeBytes(
            of: floats[i].bitPattern.littleEndian, toByteOffset: i * 4, as: UInt32.self)
        }
      }
      written = count * 4
    }
  }
}
