import Datasets
import Testing

struct SeriesTableTests {
  @Test func `the first line names columns, the first column holds labels`() throws {
    let table = try SeriesTable(csv: "year,China,India\n1970,92.6,62.4\n1971,99.8,67.4\n")
    #expect(table.labelName == "year")
    #expect(table.labels == ["1970", "1971"])
    #expect(table.series.map(\.name) == ["China", "India"])
    #expect(table.series.map(\.values) == [[92.6, 99.8], [62.4, 67.4]])
    #expect(table.times == [1970, 1971])
  }

  @Test func `labels that are words have no times`() throws {
    #expect(try SeriesTable(csv: "name,n\nx,1\n").times == nil)
  }

  /// Spellings of one and the same table.
  @Test(arguments: [
    "a,b\n1,2\n", "a,b\n1,2", "a,b\r\n1,2\r\n", "\"a\",\"b\"\n\"1\",\"2\"", "\u{FEFF}a,b\n1, 2 \n",
  ])
  func `line ends, quotation marks and a byte order mark make no difference`(csv: String) throws {
    let table = try SeriesTable(csv: csv)
    #expect(table.labelName == "a")
    #expect(table.labels == ["1"])
    #expect(table.series.map(\.values) == [[2]])
  }

  @Test func `a quoted field holds commas, line ends and quotation marks`() throws {
    let table = try SeriesTable(csv: "when,\"a \"\"b\"\",\nc\"\nx,-1e-3\n")
    #expect(table.series[0].name == "a \"b\",\nc")
    #expect(table.series[0].values == [-0.001])
  }

  /// A table, the line and the column of what is wrong with it, and what that is.
  static let broken: [(String, Int, Int, TableDefect)] = [
    ("", 1, 1, .empty),
    ("a,b\n", 1, 1, .noRows),
    ("a\n1\n", 1, 1, .noSeries),
    ("a,b\n1,2\n3\n", 3, 1, .fieldCount(1, expected: 2)),
    ("a,b\n1,2,3\n", 2, 1, .fieldCount(3, expected: 2)),
    ("a,b\n1,2\n\n", 3, 1, .fieldCount(1, expected: 2)),
    ("a,b\n1,x\n", 2, 3, .notANumber("x")),
    ("a,b\néé,\n", 2, 4, .notANumber("")),
    ("a,b\n1,inf\n", 2, 3, .notANumber("inf")),
    ("a,b\n1,0x10\n", 2, 3, .notANumber("0x10")),
    ("a,b\n1,1e999\n", 2, 3, .notANumber("1e999")),
    ("a,\"b\n\n\",c\n1,2,x\n", 4, 5, .notANumber("x")),
    ("a,b\"\n", 1, 4, .quoteInsideField),
    ("a,\"b\" c\n", 1, 6, .textAfterQuote),
    ("a,b\n1,\"2\n3\n", 2, 3, .unclosedQuote),
    ("a,b\r1,2\n", 1, 4, .bareCarriageReturn),
    ("a,,c\n1,2,3\n", 1, 3, .unnamedColumn),
    ("a,b,b\n1,2,3\n", 1, 5, .repeatedName("b")),
  ]

  @Test(arguments: broken)
  func `what is wrong is named with line and column`(
    csv: String, line: Int, column: Int, defect: TableDefect
  ) {
    let error = DatasetError.malformedTable(file: "t.csv", line: line, column: column, defect)
    #expect(throws: error) { try SeriesTable(csv: csv) }
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    let error = DatasetError.malformedTable(file: "t", line: 1, column: 4, .notUTF8)
    #expect(throws: error) { try SeriesTable(csv: Array("a,".utf8) + [0xFF, 0x0A], named: "t") }
  }

  @Test func `a file is read whole`() throws {
    try withFolder { folder in
      try write(Array("year,x\n1,2\n".utf8), folder, "t.csv")
      #expect(try SeriesTable(at: folder + "/t.csv").series[0].values == [2])
      #expect(throws: DatasetError.self) { try SeriesTable(at: folder) }
    }
  }
}

extension SeriesTable {
  fileprivate init(csv: String) throws(DatasetError) {
    try self.init(csv: Array(csv.utf8), named: "t.csv")
  }
}
