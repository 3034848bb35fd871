import Drawing
import Kernels
import Randomness

/// What horses, deer, dogs and cats have in common: a trunk on four legs, a neck and a head.
///
/// It stands on `y = 0.8` and looks right.
struct Quadruped: Sendable {
  /// From the hips to the shoulders; short when it comes towards us.
  var length = 0.9
  /// From back to belly.
  var depth = 0.36
  /// From the belly to the ground.
  var legLength = 0.6
  /// The thickness of a leg at its top; the foot has half of it.
  var legWidth = 0.14
  /// From the withers to the back of the head.
  var neckLength = 0.45
  /// The direction of the neck, 0 for level and negative for upwards.
  var neckAngle = -0.9
  /// The thickness of the neck at the trunk.
  var neckWidth = 0.24
  /// From the back of the head to the nose.
  var headLength = 0.36
  /// The direction of the head, positive for nose down.
  var headAngle = 0.5
  /// The thickness of the head at its back, and at its nose.
  var headWidth = (0.17, 0.09)
  /// How far each leg swings forwards: near hind, near fore, far hind, far fore.
  var swing = [0.0, 0, 0, 0]
  var coat: Color
  /// The colour of the lower legs.
  var socks: Color
  var belly: Color

  var back: Double { 0.8 - legLength - depth }
  var hip: Point { at(-length / 2, back + depth * 0.45) }
  var shoulder: Point { at(length / 2, back + depth * 0.45) }
  var withers: Point { shoulder + at(-0.02, -depth * 0.2) }
  /// The end of the neck.
  var poll: Point { withers + .way(neckAngle, neckLength) }
  var nose: Point { poll + .way(headAngle, headLength) }

  /// Legs swung as in some moment of a walk or, where `pace` is larger, of a gallop.
  mutating func walk(_ pace: Double, using random: inout RandomStream) {
    swing = (0..<4).map { _ in random.uniform(in: -pace...pace) }
  }

  /// Draws everything but ears, tail and what else tells one kind from another.
  func draw(with pencil: Pencil) {
    drawLegs(with: pencil, hind: swing[2], fore: swing[3], shade: 0.3)
    drawTrunk(with: pencil)
    drawLegs(with: pencil, hind: swing[0], fore: swing[1], shade: 0)
    drawHead(with: pencil)
  }

  private func drawLegs(with pencil: Pencil, hind: Double, fore: Double, shade: Double) {
    let farther = shade > 0 ? at(0.1, -0.02) : .zero
    drawLeg(with: pencil, from: hip + farther + at(0.02, 0.06), swing: hind, bend: -0.3, shade)
    drawLeg(with: pencil, from: shoulder + farther + at(-0.06, 0.1), swing: fore, bend: 0.12, shade)
  }

  private func drawLeg(
    with pencil: Pencil, from joint: Point, swing: Double, bend: Double, _ shade: Double
  ) {
    let reach = 0.8 - joint.y
    let knee = joint + .way(.pi / 2 - swing - bend * 0.5, reach * 0.52)
    let foot = knee + .way(.pi / 2 - swing * 0.6 + bend, reach * 0.5)
    let width = legWidth / 2
    pencil.fill(
      .limb([(joint, width * 1.3), (knee, width * 0.8)]), coat.darker(shade))
    pencil.fill(
      .limb([(knee, width * 0.75), (foot, width * 0.6), (foot + at(0.03, 0), width * 0.6)]),
      socks.darker(shade))
  }

  private func drawTrunk(with pencil: Pencil) {
    let (left, right) = (-length / 2, length / 2)
    let outline = [
      at(left - 0.14, back + depth * 0.35), at(left, back), at(0, back + depth * 0.08),
      at(right, back - 0.02), at(right + 0.15, back + depth * 0.42),
      at(right, back + depth), at(0, back + depth * 1.02), at(left + 0.08, back + depth * 0.86),
      at(left - 0.1, back + depth * 0.75),
    ]
    pencil.fill(.smooth(outline), coat)
    if belly != coat {
      pencil.mark(.oval(at(0.05, back + depth * 0.93), length * 0.4, depth * 0.12), belly)
    }
  }

  private func drawHead(with pencil: Pencil) {
    let middle = Point.lerp(withers, poll, 0.5) + at(0.01, 0.02)
    pencil.fill(
      .limb([
        (withers + at(-0.02, 0.08), neckWidth / 2), (middle, neckWidth * 0.42),
        (poll, headWidth.0 / 2),
      ]), coat)
    let brow = poll + .way(headAngle, headLength * 0.3)
    pencil.fill(
      .limb([(poll, headWidth.0 / 2), (brow, headWidth.0 / 2), (nose, headWidth.1 / 2)]), coat)
    pencil.mark(.oval(nose, headWidth.1 * 0.4, headWidth.1 * 0.4), socks.darker(0.4))
    let eye = poll + .way(headAngle, headLength * 0.28) + .way(headAngle - .pi / 2, 0.03)
    pencil.mark(.oval(eye, 0.03, 0.03), .black)
  }
}
