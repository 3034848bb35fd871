public import Drawing

/// Horizontal bars in order of their values, which overtake one another smoothly.
///
/// A rank may lie between two places: the bar is then on its way from one to the other. Bars past
/// the last place fade out at the bottom.
public struct RacingBars: Element {
  /// The names, one a bar; a bar keeps its ink wherever it stands.
  public let names: [String]
  /// The values, one a bar.
  public let values: [Double]
  /// The places, 0 for the highest, one a bar.
  public let ranks: [Double]
  private let frame: Rect
  private let places: Int
  private let inks: [Ink]
  private let limit: Double
  private let decimals: Int
  private let emphasized: Int?
  private let hasColumn: Bool
  /// The values as they are written.
  private var written: [Double]
  /// The value that the column has room for.
  private var widest: Double
  /// From the bar drawn first, the lowest, to the last.
  private var order: [Int]

  /// Bars at given places.
  ///
  /// - Parameters:
  ///   - names: The names, one a bar.
  ///   - values: The values, one a bar; below zero there is no bar.
  ///   - ranks: The places, 0 for the highest; the order of the values if left out.
  ///   - frame: The room for bars, names and values together.
  ///   - places: How many bars are seen; all if left out.
  ///   - inks: One a bar; the series colours in turn if left out.
  ///   - limit: The value of the longest bar; the largest value if left out.
  ///   - decimals: The count of decimals of the values; what reads well if left out.
  ///   - emphasized: The bar to look at; the others step back.
  ///   - hasColumn: Whether the values stand in a column between the names and the bars, where they can
  ///     be read while bars grow, rather than at the ends of the bars.
  public init(
    _ names: [String], values: [Double], ranks: [Double]? = nil, in frame: Rect = Layout.content,
    places: Int? = nil, inks: [Ink] = [], upTo limit: Double? = nil, decimals: Int? = nil,
    emphasized: Int? = nil, valuesInColumn hasColumn: Bool = false
  ) {
    self.names = names
    self.values = values
    self.ranks = ranks ?? Self.ranks(of: values)
    self.frame = frame
    self.places = max(places ?? values.count, 1)
    self.inks = inks
    self.emphasized = emphasized
    self.hasColumn = hasColumn
    order = Array(values.indices)
    written = values
    widest = values.finite.max() ?? 0
    self.limit = max(limit ?? values.finite.max() ?? 1, .leastNormalMagnitude)
    self.decimals = decimals ?? Numeral.decimals(fitting: values)
  }

  /// The race at a moment between two snapshots: values move evenly, places change smoothly.
  ///
  /// - Parameters:
  ///   - names: The names, one a bar.
  ///   - snapshots: The values at whole moments, one row a moment, all of the same length.
  ///   - moment: The place in `snapshots`; before the first it is the first, after the last the
  ///     last.
  ///   - frame: The room for bars, names and values together.
  ///   - reading: The moment whose values are shown, if another one: numbers can be read where they
  ///     change less often than the picture.
  ///   - writing: The moment whose values are written where they stand in a column; that of `reading` if
  ///     left out.
  ///   - overtaking: How many moments an overtaking takes.
  ///   - places: How many bars are seen; all if left out.
  ///   - inks: One a bar; the series colours in turn if left out.
  ///   - decimals: The count of decimals of the values; what reads well if left out.
  ///   - hasColumn: Whether the values stand between the names and the bars; they are then those of the
  ///     last whole moment, and the bars move by whole points.
  public init(
    _ names: [String], snapshots: [[Double]], at moment: Double, in frame: Rect = Layout.content,
    reading: Double? = nil, writing: Double? = nil, overtaking: Double = 1, places: Int? = nil,
    inks: [Ink] = [], decimals: Int? = nil, valuesInColumn hasColumn: Bool = false
  ) {
    let read = Self.row(of: snapshots, at: reading ?? moment)
    let place = Self.row(of: snapshots, at: moment)
    let room = max(min(place, Double(snapshots.count - 1) - place), 0)
    let reach = ((overtaking - 1) / 2).held(in: 0...room)
    let values = Self.between(
      snapshots[safe: Int(read)], snapshots[safe: min(Int(read) + 1, snapshots.count - 1)],
      read - read.rounded(.down))
    self.init(
      names, values: values, ranks: Self.ranks(of: snapshots, at: place, over: reach), in: frame,
      places: places, inks: inks,
      decimals: decimals ?? Numeral.decimals(fitting: snapshots.flatMap(\.self)),
      valuesInColumn: hasColumn)
    if hasColumn { written = snapshots[safe: Int(Self.row(of: snapshots, at: writing ?? read))] }
    widest = snapshots.flatMap(\.self).finite.max() ?? 0
    let old = Self.ranks(of: snapshots[safe: Int(place - reach)])
    let last = min((place + reach).rounded(.down) + 1, Double(snapshots.count - 1))
    let new = Self.ranks(of: snapshots[safe: Int(max(last, 0))])
    let falls = values.indices.map { new[safe: $0] - old[safe: $0] }
    order = values.indices.sorted { (-falls[$0], $0) < (-falls[$1], $1) }
  }

  /// A moment that there are snapshots for.
  private static func row(of snapshots: [[Double]], at moment: Double) -> Double {
    moment.held(in: 0...Double(max(snapshots.count - 1, 0)))
  }

  /// The places at a moment, eased from snapshot to snapshot, on the mean of some moments around it.
  private static func ranks(of snapshots: [[Double]], at moment: Double, over reach: Double)
    -> [Double]
  {
    let moments =
      reach > 0 ? stride(from: -1, through: 1, by: 0.25).map { moment + $0 * reach } : [moment]
    let all = moments.map { moment in
      let row = row(of: snapshots, at: moment)
      let (now, next) = (Int(row), min(Int(row) + 1, max(snapshots.count - 1, 0)))
      let share = row - row.rounded(.down)
      return between(
        ranks(of: snapshots[safe: now]), ranks(of: snapshots[safe: next]),
        share * share * (3 - 2 * share))
    }
    return all[0].indices.map { index in
      all.map { $0[safe: index] }.reduce(0, +) / Double(all.count)
    }
  }

  /// The place of each value, 0 for the largest; equal values keep their order.
  public static func ranks(of values: [Double]) -> [Double] {
    let keys = values.map { $0.isNaN ? -.infinity : $0 }
    let order = keys.indices.sorted { (-keys[$0], $0) < (-keys[$1], $1) }
    var ranks = values
    for (rank, index) in order.enumerated() { ranks[index] = Double(rank) }
    return ranks
  }

  /// Draws the bars, those that rise over those that fall; a name under another bar's fades out.
  public func draw(on canvas: Canvas) {
    guard !values.finite.isEmpty, !frame.isEmpty else {
      return NoData(frame: frame).draw(on: canvas)
    }
    canvas.remarkGaps(in: values, of: frame)
    canvas.clipped(to: .rectangle(frame)) {
      for (depth, index) in order.enumerated() {
        canvas.group(opacity: Double(places) - ranks[safe: index]) {
          draw(index, on: canvas)
          canvas.group(opacity: clearance(of: index, under: order[(depth + 1)...])) {
            drawTexts(of: index, on: canvas)
          }
        }
      }
    }
    canvas.stroke(
      .line(from: Point(x: start, y: frame.minY), to: Point(x: start, y: frame.maxY)),
      with: .muted.opacity(0.6), width: 1.5, cap: .butt)
  }

  /// How clear the texts of a bar are of those that are drawn over it: 1 from 0.43 places on, 0 while
  /// those would touch them.
  private func clearance(of index: Int, under others: ArraySlice<Int>) -> Double {
    others.map { abs(ranks[safe: $0] - ranks[safe: index]) * 8 - 2.4 }.min() ?? 1
  }

  private func bar(_ index: Int) -> Rect {
    let share = (values[index] / limit).held(in: 0...1)
    let height = min(slot * 0.78, 52)
    let top = frame.minY + (ranks[safe: index] + 0.5) * slot - height / 2
    let bar = Rect(x: start, y: top, width: share * longest, height: height)
    guard hasColumn else { return bar }
    return Rect(
      x: bar.minX, y: bar.minY.rounded(), width: bar.width.rounded(), height: bar.height.rounded())
  }

  /// The height of a place.
  private var slot: Double { frame.height / Double(places) }

  /// The length of the bar whose value is the limit.
  private var longest: Double { max(frame.maxX - valueRoom - start, 1) }

  private func draw(_ index: Int, on canvas: Canvas) {
    let bar = bar(index)
    let radius = hasColumn ? 0 : min(3, bar.width / 2)
    canvas.fill(.roundedRectangle(bar, radius: radius), with: ink(of: index))
  }

  private func drawTexts(of index: Int, on canvas: Canvas) {
    let bar = bar(index)
    let weight: Font.Weight = emphasized == index ? .bold : .medium
    canvas.draw(
      Text(names[safe: index], nameStyle.weight(weight)),
      at: Point(x: start - 12 - column, y: bar.midY), anchor: .trailing, snapsBaseline: false)
    let value = Text(
      Numeral.value(written[safe: index], decimals: decimals), nameStyle.weight(.semibold))
    canvas.draw(
      value, at: Point(x: hasColumn ? start - 12 : (bar.maxX + 8).rounded(), y: bar.midY),
      anchor: hasColumn ? .trailing : .leading, snapsBaseline: false)
  }

  private var nameStyle: TextStyle { slot < 26 ? .note.ink(.ink) : .label }

  private var start: Double {
    frame.minX + (names.map { Text($0, nameStyle.weight(.bold)).metrics.width }.max() ?? 0) + 12
      + column
  }

  /// The room for values between names and bars.
  private var column: Double { hasColumn ? width(of: widest) + 16 : 0 }

  /// The room for values at the ends of bars.
  private var valueRoom: Double { hasColumn ? 0 : width(of: limit) + 10 }

  private func width(of value: Double) -> Double {
    Text(Numeral.value(value, decimals: decimals), nameStyle.weight(.semibold)).metrics.width
  }

  private func ink(of index: Int) -> Ink {
    let ink = inks.isEmpty ? Ink.series(index + 1) : inks[index % inks.count]
    guard let emphasized, emphasized != index else { return ink }
    return ink.mixed(with: .paper, by: 0.6)
  }

  private static func between(_ now: [Double], _ next: [Double], _ share: Double) -> [Double] {
    now.indices.map { index in
      let target = next.indices.contains(index) ? next[index] : now[index]
      return share == 0 ? now[index] : now[index] + (target - now[index]) * share
    }
  }
}

extension Array where Element == Double {
  /// The value at an index; 0 where there is none or it is not finite.
  subscript(safe index: Int) -> Double {
    indices.contains(index) && self[index].isFinite ? self[index] : 0
  }
}

extension Array where Element == [Double] {
  /// The row at an index, or an empty one.
  subscript(safe index: Int) -> [Double] { indices.contains(index) ? self[index] : [] }
}

extension Array where Element == String {
  /// The name at an index, or an empty one.
  subscript(safe index: Int) -> String { indices.contains(index) ? self[index] : "" }
}
