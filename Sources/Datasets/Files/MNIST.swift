/// The reader of MNIST and its likes: grey pictures in one IDX file and their labels in another.
public enum MNIST {
  /// What the classes of digits are called.
  public static let classNames = (0...9).map(String.init)

  /// Reads pictures and labels from a folder.
  ///
  /// The folder holds `train-images-idx3-ubyte` and `train-labels-idx1-ubyte`, or `t10k-…` for the
  /// test part, plain or with `.gz`; a dot may stand before `idx`.
  ///
  /// - Throws: `missingFile` where a file is not there, else as `pictures(images:labels:)`.
  public static func pictures(
    at folder: String, _ part: Part = .training, classNames: [String] = classNames
  ) throws(DatasetError) -> LabeledPictures {
    let stem = part == .training ? "train" : "t10k"
    return try pictures(
      images: file(stem + "-images", "idx3-ubyte", in: folder),
      labels: file(stem + "-labels", "idx1-ubyte", in: folder), classNames: classNames)
  }

  /// Reads pictures and labels from two files, each plain or compressed.
  ///
  /// - Throws: `unreadable` for what is not there, and `malformed` for broken files, for labels that
  ///   name no class and where the two do not belong together.
  public static func pictures(
    images: String, labels: String, classNames: [String] = classNames
  ) throws(DatasetError) -> LabeledPictures {
    let pixels = try IDXFile(at: images, dimensions: 3)
    let classes = try IDXFile(at: labels, dimensions: 1)
    return try pictures(pixels, images, classes, labels, classNames)
  }

  /// The pictures and labels in the bytes of two files, which the names stand for in errors.
  ///
  /// - Throws: As `pictures(images:labels:)`.
  public static func pictures(
    images: [UInt8], named imageName: String = "images", labels: [UInt8],
    named labelName: String = "labels", classNames: [String] = classNames
  ) throws(DatasetError) -> LabeledPictures {
    let pixels = try IDXFile(images, named: imageName, dimensions: 3)
    let classes = try IDXFile(labels, named: labelName, dimensions: 1)
    return try pictures(pixels, imageName, classes, labelName, classNames)
  }

  private static func file(
    _ stem: String, _ ending: String, in folder: String
  ) throws(DatasetError) -> String {
    let names = ["-", "."].flatMap { [stem + $0 + ending, stem + $0 + ending + ".gz"] }
    let found = names.map { folder + "/" + $0 }.first(where: InputFile.exists)
    guard let found else { throw .missingFile(names[0] + " (or .gz)", folder: folder) }
    return found
  }

  private static func pictures(
    _ images: IDXFile, _ imageName: String, _ labels: IDXFile, _ labelName: String,
    _ classNames: [String]
  ) throws(DatasetError) -> LabeledPictures {
    let (count, height, width) = (images.lengths[0], images.lengths[1], images.lengths[2])
    guard width > 0, height > 0 else {
      throw .malformed(file: imageName, .idxEmptyPictures(width: width, height: height))
    }
    guard labels.elements.count == count else {
      throw .malformed(file: labelName, .counts(pictures: count, labels: labels.elements.count))
    }
    for (record, label) in labels.elements.enumerated() where Int(label) >= classNames.count {
      throw .malformed(
        file: labelName, .label(Int(label), record: record, classes: classNames.count))
    }
    return LabeledPictures(
      width: width, height: height, channels: 1, values: images.elements.map { Float($0) / 255 },
      labels: labels.elements.map(Int.init), classNames: classNames)
  }
}
