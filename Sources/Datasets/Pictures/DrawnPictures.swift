import Contracts
import Drawing
import Randomness

/// Pictures of ten classes, drawn rather than photographed: an endless stand-in for CIFAR-10.
///
/// Every picture follows from seed, part and place alone, whatever was drawn before, so that any of
/// them can be drawn by any task:
///
///     let animals = DrawnPictures(seed: 1, classes: ["deer", "horse"])
///     let red = try animals.pictures(0..<160).channel(0)
///
/// Each run of as many pictures as there are classes holds one of each, in random order.
public struct DrawnPictures: Sendable {
  /// The kinds of things there are; a new one is added here, and nowhere else.
  static let subjects: [any Subject.Type] = [
    Airplane.self, Automobile.self, Bird.self, Cat.self, Deer.self, Dog.self, Frog.self,
    Horse.self, Ship.self, Truck.self,
  ]

  /// What all classes are called, in CIFAR-10's order.
  public static let allClassNames = subjects.map { $0.name }

  /// The number of pixels in a row and in a column.
  public static let side = 32

  /// The classes that are drawn, in the order of their labels.
  public let classNames: [String]
  private let kinds: [any Subject.Type]
  private let difficulty: Double
  private let stream: RandomStream

  /// The pictures of a seed.
  ///
  /// - Parameters:
  ///   - seed: What they follow from.
  ///   - part: Training and test pictures are drawn from streams of their own.
  ///   - classes: The classes in the order of their labels; all ten if left out.
  ///   - difficulty: How hard the hardest are to make out, 0…1. At 0 everything stands whole and
  ///     large in the middle; at 1 some is small, half hidden, in bad light or in an odd place.
  /// - Precondition: every class is one of `allClassNames`, there is at least one, and `difficulty`
  ///   is in 0…1.
  public init(
    seed: UInt64, part: Part = .training, classes: [String] = allClassNames,
    difficulty: Double = 0.7
  ) {
    require(!classes.isEmpty, "DrawnPictures: no classes; name at least one")
    require(
      difficulty >= 0 && difficulty <= 1, "DrawnPictures: difficulty \(difficulty); want 0...1")
    kinds = classes.map { name in
      let kind = Self.subjects.first { $0.name == name }
      require(kind != nil, "DrawnPictures: no class “\(name)” in \(Self.allClassNames)")
      return kind ?? Airplane.self
    }
    classNames = classes
    self.difficulty = difficulty
    stream = RandomStream(seed: seed).split("pictures").split(part.rawValue)
  }

  /// The label of one picture, without drawing it.
  public func label(at index: Int) -> Int { stream.balancedLabel(at: index, of: kinds.count) }

  /// One picture, 32 by 32 in three colours.
  ///
  /// - Throws: `drawing` where memory runs out.
  public func picture(at index: Int) throws(DatasetError) -> Picture {
    let random = stream.split("picture").split(index)
    var chance = random.split("camera")
    let hardness = difficulty * chance.uniform()
    let scene = Composition(of: kinds[label(at: index)], hardness: hardness, from: random)
    let camera = Camera(hardness: hardness, using: &chance)
    do {
      let canvas = try Canvas(
        pixelWidth: Self.side * Self.oversampling, pixelHeight: Self.side * Self.oversampling)
      scene.draw(on: canvas)
      let sharp = Picture(try canvas.finish()).averaged(by: Self.oversampling)
      return camera.develop(sharp, using: &chance)
    } catch {
      throw .drawing(error)
    }
  }

  /// How many pixels are drawn across for each one of the picture.
  private static let oversampling = 2

  /// The pictures at these places, with their labels.
  ///
  /// - Throws: `drawing` where memory runs out.
  public func pictures(_ range: Range<Int>) throws(DatasetError) -> LabeledPictures {
    var values: [Float] = []
    values.reserveCapacity(range.count * Self.side * Self.side * 3)
    for index in range { values += try picture(at: index).values }
    return LabeledPictures(
      width: Self.side, height: Self.side, channels: 3, values: values,
      labels: range.map(label(at:)), classNames: classNames)
  }
}
