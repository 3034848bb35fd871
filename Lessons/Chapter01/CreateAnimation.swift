import Animations
import Datasets
import LessonKit

/// Charts that move: a pie, a race of bars, growing lines; of five economies, or of any table.
struct CreateAnimation: Lesson {
  static let card = LessonCard(
    id: "ch1-create-animation",
    title: "Charts that move show who passes whom, and when",
    caption: """
      A ring of shares and the lines behind it, year by year. Every country keeps its colour, and \
      every number moves from one year to the next without a jump.
      """,
    alt:
      "A ring of five economies’ shares turns with the years 1970–2020 while their lines grow beside it.",
    description: """
      The gross domestic products of the United States, China, Japan, Germany and the United Kingdom \
      from 1970 to 2020, after the World Bank. On the left a ring shows the share of each in the sum \
      of the five, on the right a line for each grows with the years. The ring and the lines have the \
      same colours all the time. China goes from 5 per cent of the sum to 31, and passes the United \
      Kingdom, Germany and Japan on the way. Any table of a time column and two to eight columns of \
      numbers is shown in the same way with --data.
      """)

  static let scenes = [bars, barsAndLines, lines]

  static let data: DataKind? = .series

  @Parameter("The seconds in which all rows of the table go by.", in: 4...16)
  var duration = 7.0

  /// Reads the table that is given, or takes the chapter's own.
  func compute(_ run: inout Run) throws(LessonError) -> ChartTable {
    guard let table = try run.seriesTable() else { return .grossDomesticProducts }
    return try ChartTable(table, named: run.dataRead.last?.name ?? "the table")
  }
}
