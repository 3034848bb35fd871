/// The reader of CIFAR-10 in its binary version (Krizhevsky 2009): 32×32 colour pictures of ten
/// classes.
///
/// A file is a row of records: one byte of label, then 1024 bytes of red, of green and of blue.
public enum CIFAR10 {
  /// What the classes are called, in the order of the labels.
  public static let classNames = [
    "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
  ]

  /// The bytes of one picture and its label.
  static let recordSize = 1 + side * side * channels
  private static let side = 32
  private static let channels = 3

  /// The folder that the published archive unpacks into.
  private static let archiveFolder = "cifar-10-batches-bin"

  /// Reads pictures from a folder or from a single file.
  ///
  /// - Parameters:
  ///   - path: A file; or the folder that holds `data_batch_1.bin` … `data_batch_5.bin` and
  ///     `test_batch.bin`, or the folder around `cifar-10-batches-bin`.
  ///   - part: Which files of a folder; a single file is taken whatever it is called.
  ///   - limit: How many pictures at most; files beyond are not opened.
  /// - Returns: The pictures in the order of the files.
  /// - Throws: `unreadable` or `missingFile` for what is not there, `malformed` for broken sizes and
  ///   for labels above 9.
  public static func pictures(
    at path: String, _ part: Part = .training, limit: Int = .max
  ) throws(DatasetError) -> LabeledPictures {
    var (values, labels): ([Float], [Int]) = ([], [])
    for file in try files(at: path, part) where labels.count < limit {
      let input = try InputFile(at: file)
      try check(size: input.size, of: file)
      let room = min(limit - labels.count, input.size / recordSize)
      try append(try input.bytes(first: room * recordSize), of: file, &values, &labels)
    }
    return pictures(values, labels)
  }

  /// The pictures in the bytes of one file, which `name` stands for in errors.
  ///
  /// - Throws: `malformed` for broken sizes and for labels above 9.
  public static func pictures(
    in bytes: [UInt8], named name: String
  ) throws(DatasetError) -> LabeledPictures {
    var (values, labels): ([Float], [Int]) = ([], [])
    try check(size: bytes.count, of: name)
    try append(bytes, of: name, &values, &labels)
    return pictures(values, labels)
  }

  private static func pictures(_ values: [Float], _ labels: [Int]) -> LabeledPictures {
    LabeledPictures(
      width: side, height: side, channels: channels, values: values, labels: labels,
      classNames: classNames)
  }

  private static func files(at path: String, _ part: Part) throws(DatasetError) -> [String] {
    guard InputFile.isFolder(path) else { return [path] }
    let inner = path + "/" + archiveFolder
    let folder = InputFile.isFolder(inner) ? inner : path
    let names =
      part == .test ? ["test_batch.bin"] : (1...5).map { "data_batch_\($0).bin" }
    for name in names where !InputFile.exists(folder + "/" + name) {
      throw .missingFile(name, folder: folder)
    }
    return names.map { folder + "/" + $0 }
  }

  private static func check(size: Int, of file: String) throws(DatasetError) {
    guard size > 0, size.isMultiple(of: recordSize) else {
      throw .malformed(file: file, .cifarSize(bytes: size))
    }
  }

  /// Adds the records of one file; the file keeps each colour apart, a picture keeps each pixel
  /// together.
  private static func append(
    _ bytes: [UInt8], of file: String, _ values: inout [Float], _ labels: inout [Int]
  ) throws(DatasetError) {
    values.reserveCapacity(values.count + bytes.count)
    for (record, start) in stride(from: 0, to: bytes.count, by: recordSize).enumerated() {
      let label = Int(bytes[start])
      guard label < classNames.count else {
        throw .malformed(
          file: file, .label(label, record: record, classes: classNames.count))
      }
      labels.append(label)
      let plane = side * side
      for pixel in start + 1..<start + 1 + plane {
        values.append(Float(bytes[pixel]) / 255)
        values.append(Float(bytes[pixel + plane]) / 255)
        values.append(Float(bytes[pixel + 2 * plane]) / 255)
      }
    }
  }
}
