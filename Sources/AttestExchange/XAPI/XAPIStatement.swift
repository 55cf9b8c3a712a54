import AttestRules
import AttestText

/// What a statement of xAPI (1.0.3 or 2.0) says, as far as it matters here.
struct XAPIStatement {
  /// What was done.
  enum Verb: String {
    case completed
    case passed
    case failed
    case voided
  }

  /// Whose it is: one of these is not empty.
  struct Actor: Hashable {
    var personNumber = ""
    var login = ""
    var email = ""
  }

  let place: SourcePlace
  let id: String
  let verb: Verb
  let actor: Actor
  /// The activity, or the statement that is voided.
  let object: String
  let version: String
  /// Which attempt it belongs to, where the statement says.
  let registration: String
  let success: Bool?
  let score: Int?
  let day: Day

  /// What a statement with another verb comes to: nothing.
  ///
  /// - Throws: what is wrong with a statement that should have been taken.
  init?(_ node: JSONNode, dayOf: ((Int64) -> Day)?) throws(Problem) {
    guard let verb = XAPIStatement.verb(node["verb"]?["id"]) else { return nil }
    self.verb = verb
    place = node.place
    id = (node["id"]?.text ?? "").lowercased()
    actor = verb == .voided ? Actor() : try XAPIStatement.actor(node)
    object = try XAPIStatement.needed(node["object"]?["id"], "object.id", node)
    version = node["context"]?["revision"]?.text ?? ""
    registration = node["context"]?["registration"]?.text ?? ""
    success = node["result"]?["success"]?.truth
    score = XAPIStatement.score(node["result"]?["score"])
    day = try XAPIStatement.day(node, dayOf)
  }

  private static func verb(_ node: JSONNode?) -> Verb? {
    guard let iri = node?.text else { return nil }
    for base in ["adlnet.gov/expapi/verbs/", "w3id.org/xapi/adl/verbs/"] {
      for scheme in ["http://", "https://"] where iri.hasPrefix(scheme + base) {
        return Verb(rawValue: String(iri.dropFirst(scheme.count + base.count)))
      }
    }
    return nil
  }

  private static func actor(_ node: JSONNode) throws(Problem) -> Actor {
    guard let actor = node["actor"] else { throw problem("actor", node, nil, .needed) }
    if actor["objectType"]?.text == "Group" {
      throw problem("actor", actor, "Group", .refused("is no person: a group cannot hold a record"))
    }
    if let mailbox = actor["mbox"]?.text {
      let prefix = "mailto:"
      guard mailbox.lowercased().hasPrefix(prefix) else {
        throw problem("actor.mbox", actor, mailbox, .notAnAddress)
      }
      return Actor(email: String(mailbox.dropFirst(prefix.count)))
    }
    if let name = actor["account"]?["name"]?.text {
      let isOurs = actor["account"]?["homePage"]?.text == XAPIName.people
      return isOurs ? Actor(personNumber: name) : Actor(login: name)
    }
    throw problem(
      "actor", actor, nil,
      .refused("says whose it is by neither mbox nor account: people cannot be found by a hash"))
  }

  private static func needed(
    _ node: JSONNode?, _ name: String, _ statement: JSONNode
  ) throws(Problem) -> String {
    guard let text = node?.text, !text.isEmpty else { throw problem(name, statement, nil, .needed) }
    return text
  }

  /// Per cent, by `scaled`, else by `raw` out of `max`.
  private static func score(_ node: JSONNode?) -> Int? {
    guard let node else { return nil }
    if let scaled = node["scaled"]?.tenThousandths { return min(100, max(0, scaled / 100)) }
    guard let raw = node["raw"]?.tenThousandths, let most = node["max"]?.tenThousandths, most > 0 else {
      return nil
    }
    return min(100, max(0, raw * 100 / most))
  }

  private static func day(_ node: JSONNode, _ dayOf: ((Int64) -> Day)?) throws(Problem) -> Day {
    let source = node["timestamp"] ?? node["stored"]
    let text = try needed(source, "timestamp", node)
    guard let timestamp = Timestamp(text) else {
      throw problem("timestamp", source ?? node, text, .notADay(expected: "YYYY-MM-DDThh:mm:ssZ"))
    }
    guard let seconds = timestamp.seconds, let dayOf else { return timestamp.day }
    return dayOf(seconds)
  }

  private static func problem(
    _ name: String, _ node: JSONNode, _ value: String?, _ reason: ProblemReason
  ) -> Problem {
    Problem(place: node.place, column: name, value: value ?? "", reason: reason)
  }
}

/// The names that our own statements use.
enum XAPIName {
  /// The home page of accounts whose names are person numbers.
  static let people = "urn:attest:people"
  /// Stands before a course's code.
  static let course = "urn:attest:course:"
  static let verbs = "http://adlnet.gov/expapi/verbs/"
}
