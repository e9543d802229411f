namespace Reportedly.Reading.Places;

/// <summary>What a word tells about the name that it stands in or beside (<c>data/lexicons/en/toponym-words.tsv</c>).</summary>
[Flags]
internal enum ToponymWord
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It names a time: <c>May</c>.</summary>
    Time = 1,

    /// <summary>Part of the name of a body or building that begins with a place: <c>Police</c>.</summary>
    Body = 2,

    /// <summary>Part of the name of a paper or broadcaster: <c>Gazette</c>.</summary>
    Press = 4,

    /// <summary>Part of the name of a street: <c>Avenue</c>.</summary>
    Street = 8,

    /// <summary>Part of the name of a building or works: <c>Airport</c>.</summary>
    Facility = 16,

    /// <summary>Part of the name of an area or water: <c>County</c>.</summary>
    Area = 32,

    /// <summary>A generic word before a name: <c>Lake</c>.</summary>
    Before = 64,

    /// <summary>A preposition that may stand before a place.</summary>
    PlacePreposition = 128,

    /// <summary>A preposition that stands before little else than places.</summary>
    DirectPreposition = 256,

    /// <summary>Stands before the name of a person: <c>Mr</c>.</summary>
    Honour = 512,

    /// <summary>The lemma of a verb for what somebody does, and a place does not: <c>deny</c>.</summary>
    Saying = 1024,

    /// <summary>A preposition before a party: <c>talks with</c>.</summary>
    PartyPreposition = 2048,

    /// <summary>Capitalised for other reasons than that a place is meant.</summary>
    Ordinary = 4096,
}
