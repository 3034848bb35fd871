import Contracts

/// Pictures of one size with the class of each: what a classifier learns from.
///
///     let both = cifar.keeping(["deer", "horse"]).channel(0)  // labels are 0 and 1 now
public struct LabeledPictures: Sendable, Equatable {
  /// The number of pixels in a row.
  public let width: Int
  /// The number of rows.
  public let height: Int
  /// The number of shares in a pixel.
  public let channels: Int
  /// The shares 0…1, one picture after the other: `[count, height, width, channels]`.
  public let values: [Float]
  /// The class of each picture, as a place in `classNames`.
  public let labels: [Int]
  /// What the classes are called.
  public let classNames: [String]

  /// Pictures and labels that were gathered elsewhere.
  ///
  /// - Precondition: there are as many values as the sizes ask for, and every label names a class.
  public init(
    width: Int, height: Int, channels: Int, values: [Float], labels: [Int], classNames: [String]
  ) {
    require(
      values.count == labels.count * width * height * channels,
      "LabeledPictures: \(values.count) values for \(labels.count) of \(width)x\(height)x\(channels)"
    )
    for label in labels {
      require(
        classNames.indices.contains(label),
        "LabeledPictures: label \(label) of \(classNames.count) classes")
    }
    self.width = width
    self.height = height
    self.channels = channels
    self.values = values
    self.labels = labels
    self.classNames = classNames
  }

  /// The number of pictures.
  public var count: Int { labels.count }

  /// The number of values in one picture.
  public var pictureSize: Int { width * height * channels }

  /// One picture, without its label.
  ///
  /// - Precondition: `index` is in `0..<count`.
  public subscript(index: Int) -> Picture {
    require(
      labels.indices.contains(index), "LabeledPictures: picture \(index) of \(count)")
    let start = index * pictureSize
    return Picture(
      width: width, height: height, channels: channels,
      values: Array(values[start..<start + pictureSize]))
  }

  /// How many pictures there are of each class.
  public var classCounts: [Int] {
    labels.reduce(into: Array(repeating: 0, count: classNames.count)) { $0[$1] += 1 }
  }
}

extension LabeledPictures {
  /// The pictures at these places, in this order; a place may come twice.
  ///
  /// - Precondition: every place is in `0..<count`.
  public func picked(_ places: some Sequence<Int>) -> LabeledPictures {
    var (values, labels): ([Float], [Int]) = ([], [])
    for place in places {
      require(
        self.labels.indices.contains(place), "LabeledPictures.picked: picture \(place) of \(count)")
      values += self.values[place * pictureSize..<(place + 1) * pictureSize]
      labels.append(self.labels[place])
    }
    return replacing(values: values, channels: channels, labels: labels, classNames: classNames)
  }

  /// The pictures of some classes alone, in their order; labels then count these classes from 0.
  ///
  /// - Precondition: every name is one of `classNames`.
  public func keeping(_ names: [String]) -> LabeledPictures {
    let kept = names.map { name in
      classNames.firstIndex(of: name)
        ?? {
          require(false, "LabeledPictures.keeping: no class “\(name)” in \(classNames)")
          return 0
        }()
    }
    let chosen = picked(labels.indices.filter { kept.contains(labels[$0]) })
    return chosen.replacing(
      values: chosen.values, channels: channels,
      labels: chosen.labels.compactMap(kept.firstIndex(of:)), classNames: names)
  }

  /// One channel of every picture.
  ///
  /// - Precondition: `number` is in `0..<channels`.
  public func channel(_ number: Int) -> LabeledPictures {
    require(
      number >= 0 && number < channels,
      "LabeledPictures.channel: \(number) of \(channels); channels count from 0")
    let chosen = stride(from: number, to: values.count, by: channels).map { values[$0] }
    return replacing(values: chosen, channels: 1, labels: labels, classNames: classNames)
  }

  private func replacing(
    values: [Float], channels: Int, labels: [Int], classNames: [String]
  ) -> LabeledPictures {
    LabeledPictures(
      width: width, height: height, channels: channels, values: values, labels: labels,
      classNames: classNames)
  }
}
