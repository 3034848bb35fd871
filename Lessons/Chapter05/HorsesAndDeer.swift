import Datasets
import LessonKit
import Tensors

/// Pictures of deer (0) and horses (1): some to learn from, others to be judged by.
struct HorsesAndDeer: Sendable {
  /// A picture that is shown: as we see it, and as the unit does.
  struct Shown: Sendable {
    /// Red, green and blue of each pixel, row by row.
    let colors: [Float]
    /// The red share of each pixel.
    let red: [Float]
    /// What the nets are given: grey counts as nothing, white as 1, black as -1.
    var inputs: [Float] { red.map { 2 * $0 - 1 } }
    let isHorse: Bool
  }

  /// The red channel of each picture from -1 to 1, the pixels as one row: `[count, 1024]`.
  let training: Tensor
  let test: Tensor
  /// 1 for a horse and 0 for a deer, `[count, 1]`.
  let trainingTargets: Tensor
  let testTargets: Tensor
  /// The test pictures that are shown.
  let horse: Shown
  let deer: Shown

  static let classNames = ["deer", "horse"]

  /// The first pictures of some sets, with a horse and a deer of the test set by their numbers.
  ///
  /// - Throws: `LessonError.unusableData` where horses or deer are missing.
  init(
    training: LabeledPictures, test: LabeledPictures, horse: Int, deer: Int
  ) throws(LessonError) {
    for (pictures, use) in [(training, "learn from"), (test, "test by")]
    where pictures.classCounts.contains(0) {
      throw .unusableData("no horse or no deer among the pictures to \(use)")
    }
    (self.training, trainingTargets) = (Self.inputs(of: training), Self.targets(of: training))
    (self.test, testTargets) = (Self.inputs(of: test), Self.targets(of: test))
    self.horse = try Self.shown(horse, label: 1, of: test)
    self.deer = try Self.shown(deer, label: 0, of: test)
  }

  private static func inputs(of pictures: LabeledPictures) -> Tensor {
    2 * pictures.channel(0).tensor.reshaped(pictures.count, pictures.width * pictures.height) - 1
  }

  private static func targets(of pictures: LabeledPictures) -> Tensor {
    Tensor(pictures.labels.map { Float($0) }, shape: [pictures.count, 1])
  }

  private static func shown(
    _ number: Int, label: Int, of pictures: LabeledPictures
  ) throws(LessonError) -> Shown {
    let places = pictures.labels.indices.filter { pictures.labels[$0] == label }
    let name = classNames[label]
    guard places.indices.contains(number) else {
      throw .invalid(
        "There are \(places.count) test pictures of a \(name); '--\(name)' counts from 0.")
    }
    let picture = pictures[places[number]]
    return Shown(
      colors: picture.values, red: picture.channel(0).values, isHorse: label == 1)
  }

  /// The share of right answers of one who gives the more frequent answer to every test picture.
  var baseline: Double {
    let horses = Double(testTargets.mean().item)
    return max(horses, 1 - horses)
  }
}

extension HorsesAndDeer {
  /// The pictures of a run: CIFAR-10's where it is given, otherwise drawn ones.
  init(
    of run: inout Run, training: Int, test: Int, horse: Int, deer: Int
  ) throws(LessonError) {
    if let (known, new) = try Self.photographs(of: &run, training: training, test: test) {
      try self.init(training: known, test: new, horse: horse, deer: deer)
      return
    }
    let seed = run.seed
    func drawn(_ part: Part, _ count: Int) throws(LessonError) -> LabeledPictures {
      do throws(DatasetError) {
        return try DrawnPictures(seed: seed, part: part, classes: Self.classNames).pictures(
          0..<count)
      } catch { throw LessonError.invalid(error.description) }
    }
    try self.init(
      training: drawn(.training, training), test: drawn(.test, test), horse: horse, deer: deer)
  }

  private static func photographs(
    of run: inout Run, training: Int, test: Int
  ) throws(LessonError) -> (LabeledPictures, LabeledPictures)? {
    // One picture in five is a horse or a deer; files that hold more of other things give fewer.
    guard let known = try run.cifar10(.training, limit: 6 * training),
      let new = try run.cifar10(.test, limit: 6 * training)
    else { return nil }
    let (first, second) = (known.keeping(classNames), new.keeping(classNames))
    guard first == second else {
      return (first.first(training), second.first(test))
    }
    // A single file is both: its first pictures are learned from, the others kept for the test.
    let cut = first.count * 3 / 4
    return (
      first.picked(0..<cut).first(training), first.picked(cut..<first.count).first(test)
    )
  }
}

extension LabeledPictures {
  /// The first pictures, at most `limit` of them.
  fileprivate func first(_ limit: Int) -> LabeledPictures { picked(0..<Swift.min(limit, count)) }
}
