//! Everything that can be asked of the house, by the name it has on every floor.

macro_rules! deeds {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        /// A kind of request. The policies, the log of permissions and the pages use its name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Deed { $($(#[$doc])* $name),* }

        impl Deed {
            /// All deeds, in the order of the work.
            pub const ALL: &'static [Deed] = &[$(Deed::$name),*];

            /// The name on every floor, such as `HoldBeds`.
            pub const fn name(self) -> &'static str {
                match self { $(Deed::$name => stringify!($name)),* }
            }
        }
    };
}

deeds! {
    /// Write down somebody who reports at the desk.
    RegisterPerson,
    /// Put right or complete what is written about somebody.
    CorrectPerson,
    /// Write down that two people must not meet.
    NoteBan,
    /// Write down that two people may meet again.
    LiftBan,
    /// Say that two registrations are, or are not, the same person.
    SaySame,
    /// Take such a statement back.
    TakeBackSame,
    /// Let somebody belong to a household.
    JoinHousehold,
    /// Let somebody leave their household.
    LeaveHousehold,
    /// Ask for a bed tonight.
    RequestTonight,
    /// Keep beds for a request until its people are there.
    HoldBeds,
    /// Choose otherwise than was proposed.
    OverruleProposal,
    /// Keep them longer.
    ExtendHold,
    /// Let held beds go.
    ReleaseHold,
    /// Say that the people of a request are in their beds.
    ConfirmArrival,
    /// Take back an arrival that was a mistake.
    TakeBackArrival,
    /// End a request: an own place, or withdrawn by the person.
    EndRequest,
    /// Open again a request that was ended by mistake.
    ReopenRequest,
    /// Let an open request ring further.
    RingFurther,
    /// Count the beds of an evening.
    CountEvening,
    /// Tell by what the draw of a night will be held.
    PromiseDraw,
    /// Keep what entered a proposal by which beds were given.
    KeepProposal,
    /// Give a bed for longer than tonight.
    AssignBed,
    /// Move a whole household to other beds.
    MoveHousehold,
    /// Take back beds that were given by mistake.
    TakeBackAssigning,
    /// Choose another place for longer than was proposed.
    OverrulePlace,
    /// Say that somebody left their bed.
    LeaveBed,
    /// Take back a leaving that was a mistake.
    TakeBackLeaving,
    /// Keep a bed for requests for tonight, or stop doing so.
    SetReserve,
    /// Give a bed to the paper list at night, or stop doing so.
    SetPaperBed,
    /// Take a bed out of use.
    TakeOutOfUse,
    /// Take a bed into use again.
    BringBack,
    /// Open a location.
    OpenLocation,
    /// Describe a location anew.
    DescribeLocation,
    /// Write the house rules of a location in a language.
    WriteHouseRules,
    /// Add a room to a location.
    AddRoom,
    /// Describe a room anew.
    DescribeRoom,
    /// Add a bed to a room.
    AddBed,
    /// Close a location.
    CloseLocation,
    /// Tick off a bed on the night round.
    MarkRound,
    /// Print a night sheet.
    PrintNightSheet,
    /// Let somebody work here.
    AppointStaff,
    /// Change what somebody may do here.
    ChangeStaff,
    /// End somebody's work here.
    EndStaff,
    /// Say which coordinators are rung, in which order.
    SetDuty,
    /// Give an organisation of the house a name.
    NameOrganisation,
    /// Say of which organisation somebody is.
    PlaceStaff,
    /// Write down that somebody is away, and who stands in.
    NoteLeave,
    /// Propose to forget somebody.
    ProposeForgetting,
    /// Take back that somebody is to be forgotten.
    TakeBackForgetting,
    /// Agree that somebody is forgotten.
    ForgetPerson,
    /// Stop somebody from opening files who opened too many within an hour.
    StopReading,
    /// Let somebody open files again who was stopped.
    AllowReading,
    /// Sign somebody up for the programme.
    ApplyForAdmission,
    /// Take an application back.
    WithdrawApplication,
    /// Write down what is known about somebody, and how.
    NoteFact,
    /// Say for whom an application waits.
    NoteWaiting,
    /// Tell that the rules say something else than they did.
    NoteAdvice,
    /// Admit somebody to the programme.
    AdmitPerson,
    /// Refer somebody to another city, with a bed held there.
    ReferElsewhere,
    /// Refuse admission, after hardship was weighed.
    RefuseAdmission,
    /// Begin guidance.
    BeginGuidance,
    /// Tell somebody that their stay may be ended.
    WarnOfEnding,
    /// Write down what they answered.
    AnswerWarning,
    /// End a stay, with a place to sleep arranged.
    EndStay,
    /// Begin to weigh hardship.
    OpenHardship,
    /// Propose what should come out of a weighing.
    ProposeHardship,
    /// Send a weighing back.
    SendBackHardship,
    /// Confirm a weighing.
    CloseHardship,
    /// Write down that an objection came in.
    ReceiveObjection,
    /// Write down that the person was heard.
    HearObjection,
    /// Write down that a court was asked to let the bed stay meanwhile.
    AskMeasure,
    /// Write down what the court decided about that.
    DecideMeasure,
    /// Decide on an objection.
    DecideObjection,
    /// Write down that the person went to court.
    LodgeAppeal,
    /// Write down what the court decided.
    DecideAppeal,
    /// Write down how a letter came to the person.
    DeliverLetter,
    /// Say who guides somebody in a strand.
    AssignGuide,
    /// Plan a step.
    PlanStep,
    /// Change a step.
    ChangeStep,
    /// Say what came of a step.
    FinishStep,
    /// Say that a step is still to be done.
    ReopenStep,
    /// Hand a step of one colleague to another.
    HandOverStep,
    /// Say that somebody was reminded of an appointment.
    NoteReminder,
    /// Write a note in a strand.
    WriteNote,
    /// Let another strand read an own note.
    ShareNote,
    /// Say that an own note is not right.
    StrikeNote,
    /// Look at a plan together with the person.
    HoldReview,
    /// Weigh a route to a solution that lasts.
    WeighRoute,
    /// Say what is aimed for.
    SetAim,
    /// Take back the choice for return.
    TakeBackChoice,
    /// Write down that somebody is in a procedure.
    OpenProcedure,
    /// Write down another lawyer, or what a procedure is about.
    DescribeProcedure,
    /// Write down that something happened in a procedure, with the terms that begin by it.
    NoteMilestone,
    /// Take such a milestone back.
    TakeBackMilestone,
    /// Say that a procedure is over.
    CloseProcedure,
    /// Say that a procedure is not over after all.
    ReopenProcedure,
    /// Say who watches a legal term.
    WatchTerm,
    /// Tell those who watch a term that it runs out.
    WarnOfTerm,
    /// Tell that the rule of a term became another.
    NoteReckoning,
    /// Say that somebody looked at a last day after its rule had changed.
    ReviewTerm,
    /// Say that a term was met, and what shows it.
    MeetTerm,
    /// Say that a term does not have to be met, and why.
    DropTerm,
    /// Say that a term runs after all.
    ReopenTerm,
    /// Open a course, a learning-work place or an activity.
    OpenOffer,
    /// Describe such an offer anew.
    DescribeOffer,
    /// Let nobody new into an offer.
    CloseOffer,
    /// Let people into an offer again.
    ReopenOffer,
    /// Let somebody into an offer, or onto its waiting list.
    EnrolPerson,
    /// Give a place to somebody who waits for it.
    GivePlace,
    /// Take back a place that was given by mistake.
    TakeBackPlace,
    /// Write down that somebody left an offer.
    LeaveOffer,
    /// Note whether somebody was there on a day.
    NoteAttendance,
    /// Note what came of an offer for somebody.
    NoteResult,
    /// Let rules hold from a day.
    AdoptRules,
    /// Give an organisation a link with which it signs people up.
    OpenReferralLink,
    /// Withdraw such a link.
    WithdrawReferralLink,
    /// Sign somebody up with such a link.
    ApplyByReferral,
    /// Set how much allowance is paid, and how often, from a day.
    SetAllowance,
    /// Stop somebody's allowance from a day.
    StopAllowance,
    /// Let somebody's allowance go on from a day.
    ResumeAllowance,
    /// Give somebody the allowance of a week.
    PayAllowance,
    /// Give somebody goods.
    GiveGoods,
    /// Let somebody sign for what they got.
    SignReceipt,
    /// Say that something was not given, or not like this.
    CorrectGiven,
    /// Take the list of a week out for the cash office.
    ExportAllowance,
    /// Say what a level of consultation is.
    DescribeLevel,
    /// Say who sits in a level.
    SeatPartner,
    /// Plan a meeting of a level.
    PlanConference,
    /// Call a meeting off.
    CallOffConference,
    /// Put somebody's case on the agenda of a meeting.
    PutOnAgenda,
    /// Take a case off an agenda.
    TakeOffAgenda,
    /// Put the cases of a meeting in another order.
    OrderAgenda,
    /// Prepare what could be shown of a case.
    PreparePoint,
    /// Strike what was prepared.
    StrikePoint,
    /// Write down what the person lets each partner see.
    AnswerConsent,
    /// Take a yes back, as the person themselves.
    WithdrawConsent,
    /// Begin a meeting.
    BeginConference,
    /// Turn to a case at a meeting.
    TurnToItem,
    /// Write down what a partner answered.
    NoteAnswer,
    /// Write down what was promised.
    NotePromise,
    /// Say whether a promise was kept.
    SettlePromise,
    /// Say what came of a case.
    ConcludeItem,
    /// Close a meeting.
    CloseConference,
    /// Write down that everything shown to partners was stopped at once.
    StopShares,
    /// Write down that meetings can be opened again.
    ResumeShares,
    /// Offer somebody to another house.
    OfferTransfer,
    /// Take such an offer back, or write down that the person chooses otherwise.
    WithdrawTransfer,
    /// Hold a bed for somebody whom another house offers.
    AcceptTransfer,
    /// Say that this house cannot receive somebody.
    DeclineTransfer,
    /// Ask the other house whether a held bed may be let go.
    AskBedBack,
    /// Let somebody leave for the other house.
    DepartForTransfer,
    /// Say that somebody who left the other house is here.
    ArriveByTransfer,
    /// Say that somebody who left for another house is back.
    NoteComeBack,
    /// Write down what another house says.
    HearHouse,
    /// Refer somebody to an organisation outside, which sees the parts of one purpose for a time.
    ReferOutward,
    /// End such a referral: nothing is seen outside any more.
    EndOutward,
    /// Open what one was sent, as the organisation outside.
    ReadOutward,
    /// Say what became of it, as the organisation outside.
    AnswerOutward,
    /// End such a referral of oneself.
    StopOutward,
    /// Write down that somebody left the programme, to what, and what was arranged.
    LeaveProgramme,
    /// Take back such a leaving that was a mistake.
    TakeBackLeavingProgramme,
    /// Write down that somebody is in the programme again.
    ReturnToProgramme,
    /// Write down who may still call somebody until when.
    AgreeAftercare,
    /// Call somebody who left, and write down how it is now.
    LookAgain,
    /// Write down what became known of somebody who left.
    NoteLaterOutcome,
    /// Take back what was noted last.
    TakeBackLaterOutcome,
    /// Ask that something written is put right, or that everything is erased.
    MakeWish,
    /// Not ask it any more.
    TakeBackWish,
    /// Answer what somebody asked.
    AnswerWish,
    /// Say how one can be reached safely.
    SetReach,
    /// Complain.
    MakeComplaint,
    /// Not complain any more.
    WithdrawComplaint,
    /// See to a complaint.
    TakeUpComplaint,
    /// Answer a complaint.
    AnswerComplaint,
}
