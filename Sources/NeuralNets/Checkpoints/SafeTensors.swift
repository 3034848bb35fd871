public import Tensors

/// Named tensors and notes in the safetensors format.
///
/// A file is the length of its header (8 bytes, lowest first), the header as JSON, and the floats of
/// all tensors one after the other, lowest byte first. The header names each tensor's kind of number,
/// shape and place. What Python's safetensors writes is read here, and the other way about.
public struct SafeTensors: Sendable, Equatable {
  /// The tensors by name.
  public var tensors: [String: Tensor]
  /// Notes by name, such as the command that trained the model.
  public var metadata: [String: String]
  /// The names of the tensors whose numbers take 16 bits in a file, and not 32.
  ///
  /// Writing rounds them: about three digits stay. See `Tensor.roundedToHalf`.
  public var halves: Set<String>

  /// The given tensors and notes.
  public init(
    tensors: [String: Tensor] = [:], metadata: [String: String] = [:], halves: Set<String> = []
  ) {
    self.tensors = tensors
    self.metadata = metadata
    self.halves = halves
  }

  /// The bytes of a file: tensors and notes sorted by name, floats in that order without gaps.
  ///
  /// Equal contents give equal bytes.
  public func encoded() -> [UInt8] {
    var entries: [String] = []
    if !metadata.isEmpty {
      let notes = metadata.sorted { $0.key < $1.key }
        .map { quoted($0.key) + ":" + quoted($0.value) }
      entries.append("\"__metadata__\":{" + notes.joined(separator: ",") + "}")
    }
    let sorted = tensors.sorted { $0.key < $1.key }
    var place = 0
    for (name, tensor) in sorted {
      let shape = tensor.shape.lengths.map(String.init).joined(separator: ",")
      let kind: NumberKind = halves.contains(name) ? .half : .float
      let end = place + tensor.count * kind.size
      entries.append(
        quoted(name) + ":{\"dtype\":\"\(kind.rawValue)\",\"shape\":[\(shape)],"
          + "\"data_offsets\":[\(place),\(end)]}")
      place = end
    }
    var header = Array(("{" + entries.joined(separator: ",") + "}").utf8)
    // Spaces up to a multiple of 8, so that the floats are aligned in a mapped file.
    header += Array(repeating: 32, count: (8 - header.count % 8) % 8)
    var bytes = littleEndian(UInt64(header.count)) + header
    bytes.reserveCapacity(bytes.count + place)
    for (name, tensor) in sorted {
      bytes += halves.contains(name) ? tensor.halfBytes : tensor.littleEndianBytes
    }
    return bytes
  }

  private func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}

extension SafeTensors {
  /// Notes above this size are refused, as in the reference implementation.
  private static let largestHeader = 100_000_000

  /// Reads the bytes of a file.
  ///
  /// Everything is checked before it is used: sizes against the file, shapes against sizes, and that
  /// the tensors cover the floats without holes or overlaps. Numbers of other kinds become `Float`.
  ///
  /// - Throws: `CheckpointError` naming what is wrong with the file.
  public init(decoding bytes: [UInt8]) throws(CheckpointError) {
    self.init()
    guard bytes.count >= 8 else {
      throw .malformed(reason: "it is \(bytes.count) bytes long; the header's length takes 8")
    }
    let length = bytes[..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= Self.largestHeader, Int(length) <= bytes.count - 8 else {
      throw .malformed(reason: "its header claims \(length) bytes of \(bytes.count)")
    }
    let header = bytes[8..<8 + Int(length)]
    guard header.first == UInt8(ascii: "{"),
      case .table(let entries) = try HeaderReader.read(header)
    else { throw .malformed(reason: "its header is not a table") }
    let data = bytes[header.endIndex...]
    var places: [Entry] = []
    for (name, value) in entries {
      if name == "__metadata__" {
        metadata = try Self.notes(value)
      } else {
        places.append(try Entry(name, value))
      }
    }
    try Self.checkCover(places, data.count)
    for entry in places {
      tensors[entry.name] = try entry.tensor(data)
      if entry.kind == .half { halves.insert(entry.name) }
    }
  }

  private static func notes(_ value: HeaderValue) throws(CheckpointError) -> [String: String] {
    guard case .table(let entries) = value else {
      throw .malformed(reason: "its notes are not a table")
    }
    var notes: [String: String] = [:]
    for (name, value) in entries {
      guard case .text(let text) = value else {
        throw .malformed(reason: "the note '\(name)' is not a text")
      }
      notes[name] = text
    }
    return notes
  }

  /// Checks that the tensors take all bytes, each byte once.
  private static func checkCover(_ entries: [Entry], _ size: Int) throws(CheckpointError) {
    var reached = 0
    for entry in entries.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      guard entry.start == reached else {
        throw .malformed(
          reason: "tensor '\(entry.name)' starts at byte \(entry.start); want \(reached)")
      }
      reached = entry.end
    }
    guard reached == size else {
      throw .malformed(reason: "its tensors take \(reached) bytes of \(size)")
    }
  }
}

/// A tensor as the header describes it.
private struct Entry {
  let name: String
  let shape: [Int]
  let start: Int
  let end: Int
  let kind: NumberKind

  init(_ name: String, _ value: HeaderValue) throws(CheckpointError) {
    self.name = name
    var fields: [String: HeaderValue] = [:]
    if case .table(let entries) = value {
      for (key, value) in entries { fields[key] = value }
    }
    guard fields.count == 3, case .text(let kind)? = fields["dtype"],
      let shape = fields["shape"]?.numbers, let place = fields["data_offsets"]?.numbers,
      place.count == 2
    else {
      throw .malformed(reason: "tensor '\(name)' needs dtype, shape and two data_offsets")
    }
    guard let known = NumberKind(rawValue: kind) else {
      throw .unsupportedKind(tensor: name, kind: kind)
    }
    self.kind = known
    (self.shape, start, end) = (shape, place[0], place[1])
    try checkSize()
  }

  private func checkSize() throws(CheckpointError) {
    guard shape.count <= Shape.largestRank, shape.allSatisfy({ $0 <= Int(Int32.max) }) else {
      throw .malformed(reason: "tensor '\(name)' has the shape \(shape), which is too large")
    }
    var size = kind.size
    // Zero first, so that an empty tensor's other lengths cannot overflow.
    for length in shape.sorted() {
      let (product, overflows) = size.multipliedReportingOverflow(by: length)
      if overflows { throw .malformed(reason: "tensor '\(name)' has an absurd shape \(shape)") }
      size = product
    }
    guard start <= end, end - start == size else {
      throw .malformed(
        reason: "tensor '\(name)' of \(shape) takes \(size) bytes, not \(start)..<\(end)")
    }
  }

  /// The tensor; `data` holds at least `end` bytes.
  func tensor(_ data: ArraySlice<UInt8>) throws(CheckpointError) -> Tensor {
    let first = data.startIndex + start
    if kind == .float {
      return Tensor(littleEndian: data[first..<data.startIndex + end], shape: Shape(shape))
    }
    let scalars = stride(from: first, to: data.startIndex + end, by: kind.size).map { place in
      kind.value(data[place..<place + kind.size].reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }
    return Tensor(scalars, shape: Shape(shape))
  }
}

/// The kinds of numbers that are read.
private enum NumberKind: String {
  case double = "F64"
  case float = "F32"
  case half = "F16"
  case brainHalf = "BF16"
  case long = "I64"
  case int = "I32"
  case byte = "U8"

  var size: Int {
    switch self {
    case .double, .long: 8
    case .float, .int: 4
    case .half, .brainHalf: 2
    case .byte: 1
    }
  }

  /// The number with these bits.
  func value(_ bits: UInt64) -> Float {
    switch self {
    case .double: Float(Double(bitPattern: bits))
    case .float: Float(bitPattern: UInt32(truncatingIfNeeded: bits))
    case .half: HalfPrecision.value(UInt16(truncatingIfNeeded: bits))
    case .brainHalf: Float(bitPattern: UInt32(truncatingIfNeeded: bits) << 16)
    case .long: Float(Int64(bitPattern: bits))
    case .int: Float(Int32(truncatingIfNeeded: bits))
    case .byte: Float(bits)
    }
  }
}

extension Tensor {
  /// The elements rounded to 16 bits each, as `SafeTensors.halves` are stored: within 0.05 %, unless
  /// they are below 0.00006 or above 65,504.
  public func roundedToHalf() -> Tensor {
    Tensor(scalars.map { HalfPrecision.value(HalfPrecision.bits($0)) }, shape: shape)
  }

  /// The elements in two bytes each, lowest first.
  fileprivate var halfBytes: [UInt8] {
    scalars.flatMap { value in
      let bits = HalfPrecision.bits(value)
      return [UInt8(truncatingIfNeeded: bits), UInt8(truncatingIfNeeded: bits >> 8)]
    }
  }
}

extension HeaderValue {
  /// The whole numbers of a list.
  fileprivate var numbers: [Int]? {
    guard case .list(let values) = self else { return nil }
    var numbers: [Int] = []
    for value in values {
      guard case .number(let number) = value else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}
