/// All that the rules need to know of one person, on whatever day is asked about.
///
/// The file holds everything ever stored; which of it is known on a day, the rules decide.
public struct PersonFile: Sendable {
  /// Who it is about.
  public let number: PersonNumber
  /// Their appointments, in any order.
  public var appointments: [Appointment]
  /// Their absences, in any order.
  public var absences: [DayRange]
  /// Their attestations and completions, in order of entry.
  public var records: [Record]
  /// Their exemptions, in any order.
  public var exemptions: [Exemption]
  /// The accounts that they operate or once did, approved ones only.
  public var operatorships: [Operatorship]

  /// A file; what is left out is empty.
  public init(
    number: PersonNumber, appointments: [Appointment] = [], absences: [DayRange] = [],
    records: [Record] = [], exemptions: [Exemption] = [], operatorships: [Operatorship] = []
  ) {
    self.number = number
    self.appointments = appointments
    self.absences = absences
    self.records = records
    self.exemptions = exemptions
    self.operatorships = operatorships
  }
}
