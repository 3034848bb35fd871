public import Drawing

/// What the world can refuse while data are read or pictures are drawn.
public enum DatasetError: Error, Equatable, Sendable {
  /// The system does not hand the file over; `reason` says why.
  case unreadable(path: String, reason: String)
  /// The folder lacks a file that the data set consists of.
  case missingFile(String, folder: String)
  /// The bytes are not what the format promises.
  case malformed(file: String, FileDefect)
  /// A table breaks its rules at a line and a column, both counted from 1.
  case malformedTable(file: String, line: Int, column: Int, TableDefect)
  /// A picture could not be drawn.
  case drawing(DrawingError)
}

extension DatasetError: CustomStringConvertible {
  /// One line: what failed, the values, what to do.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "cannot read \(path): \(reason)"
    case .missingFile(let name, let folder):
      "no \(name) in \(folder); give the folder that the data set was unpacked into"
    case .malformed(let file, let defect):
      "\(file): \(defect)"
    case .malformedTable(let file, let line, let column, let defect):
      "\(file), line \(line), column \(column): \(defect)"
    case .drawing(let error):
      "\(error)"
    }
  }
}

/// The ways in which a file of pictures or labels breaks its format.
public enum FileDefect: Error, Equatable, Sendable {
  /// A CIFAR-10 file of no or broken records.
  case cifarSize(bytes: Int)
  /// A label that names no class.
  case label(Int, record: Int, classes: Int)
  /// The first bytes are those of no IDX file.
  case idxMagic
  /// Elements of another type than unsigned bytes.
  case idxElementType(Int)
  /// Another number of dimensions than pictures or labels have.
  case idxDimensions(Int, expected: Int)
  /// Pictures without pixels.
  case idxEmptyPictures(width: Int, height: Int)
  /// More or fewer bytes than the dimensions in the header ask for.
  case idxSize(bytes: Int, expected: Int)
  /// A header that asks for more than so small a compressed file can honestly hold.
  case idxExpansion(bytes: Int, compressed: Int)
  /// Another number of labels than pictures.
  case counts(pictures: Int, labels: Int)
  /// Compressed bytes that cannot be expanded.
  case gzip(GzipDefect)
}

extension FileDefect: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .cifarSize(let bytes):
      "\(bytes) bytes; a CIFAR-10 binary file holds whole records of \(CIFAR10.recordSize) bytes"
    case .label(let label, let record, let classes):
      "label \(label) in record \(record); labels are 0 to \(classes - 1)"
    case .idxMagic:
      "not an IDX file; it should begin with two zero bytes, a type and the number of dimensions"
    case .idxElementType(let type):
      "IDX elements of type \(type); only unsigned bytes (type 8) are read"
    case .idxDimensions(let count, let expected):
      "\(count) dimensions; pictures have 3 and labels 1, and here \(expected) belongs"
    case .idxEmptyPictures(let width, let height):
      "pictures of \(width)x\(height) pixels; each side must be at least 1"
    case .idxSize(let bytes, let expected):
      "\(bytes) bytes; its header asks for \(expected). Fetch the file again"
    case .idxExpansion(let bytes, let compressed):
      "\(compressed) compressed bytes that claim to hold \(bytes); not expanded"
    case .counts(let pictures, let labels):
      "\(labels) labels for \(pictures) pictures; take both files from the same set"
    case .gzip(let defect):
      "not a lawful gzip file: \(defect.rawValue). Fetch the file again"
    }
  }
}

/// The ways in which a table breaks the rules of CSV, or of numbers by column.
public enum TableDefect: Error, Equatable, Sendable {
  /// No line at all.
  case empty
  /// A header, and no line below it.
  case noRows
  /// Only one column, so nothing beside the labels.
  case noSeries
  /// A line with another number of fields than the header.
  case fieldCount(Int, expected: Int)
  /// A quotation mark inside a field that does not begin with one.
  case quoteInsideField
  /// Something between a closing quotation mark and the next comma.
  case textAfterQuote
  /// A quoted field that never ends.
  case unclosedQuote
  /// A carriage return that no line feed follows.
  case bareCarriageReturn
  /// Bytes that are not UTF-8.
  case notUTF8
  /// A column without a name.
  case unnamedColumn
  /// Two columns of one name.
  case repeatedName(String)
  /// A field of a series that is no finite number.
  case notANumber(String)
}

extension TableDefect: CustomStringConvertible {
  /// What is wrong, and what would be right.
  public var description: String {
    switch self {
    case .empty: "the file is empty; the first line should name the columns"
    case .noRows: "no line below the names of the columns"
    case .noSeries: "a single column; the first holds labels, and at least one of numbers follows"
    case .fieldCount(let count, let expected):
      "\(count) fields; the first line has \(expected)"
    case .quoteInsideField:
      "a quotation mark inside a field; put the field in quotation marks and double it"
    case .textAfterQuote: "a closing quotation mark that neither comma nor line end follows"
    case .unclosedQuote: "a quotation mark that is never closed"
    case .bareCarriageReturn: "a carriage return without line feed; end lines with LF or CRLF"
    case .notUTF8: "bytes that are not UTF-8; save the table as UTF-8"
    case .unnamedColumn: "a column without a name"
    case .repeatedName(let name): "a second column “\(name)”; names must differ"
    case .notANumber(let text): "“\(text)” is no number; write it as in 1234.5 or 1.2e-3"
    }
  }
}
