/// The candidate that was most likely meant by a mistyped word.
///
/// A third of the word's letters may be wrong (at least one, at most three), where a letter that is
/// missing, added, changed or swapped with its neighbour counts once and the case of letters does not
/// count. If nothing is that near, the shortest candidate that the word is the beginning of is
/// taken, from three letters on. Among equals the first wins.
///
/// - Complexity: O(*n* · *m*) for each candidate, with the two lengths.
/// - Returns: `nil` if nothing comes near enough to be worth proposing.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let word = Array(word.lowercased())
  let tolerance = min(3, max(1, word.count / 3))
  var best: (candidate: String, distance: Int)?
  var longer: String?
  for candidate in candidates {
    let letters = Array(candidate.lowercased())
    let distance = editDistance(word, letters)
    if distance <= tolerance, distance < max(word.count, letters.count),
      distance < best?.distance ?? .max
    {
      best = (candidate, distance)
    }
    if word.count >= 3, letters.starts(with: word), candidate.count < longer?.count ?? .max {
      longer = candidate
    }
  }
  return best?.candidate ?? longer
}

/// The fewest letters to add, drop, change or swap with a neighbour to turn one word into another
/// (Damerau 1964, Levenshtein 1966; in the form in which no part is edited twice).
func editDistance(_ first: [Character], _ second: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for row in 0..<first.count {
    var current = [row + 1]
    for column in 0..<second.count {
      let change = first[row] == second[column] ? 0 : 1
      var distance = min(last[column] + change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        distance = min(distance, beforeLast[column - 1] + 1)
      }
      current.append(distance)
    }
    beforeLast = last
    last = current
  }
  return last[second.count]
}
