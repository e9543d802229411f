namespace Reportedly.Language.Names;

/// <summary>What a name names. The kinds and their limits are those of OntoNotes 5, the small ones gathered under <see cref="Misc"/>.</summary>
public enum NameKind : byte
{
    /// <summary>A person, without title or office: <c>Hamad Namis</c>.</summary>
    Person,

    /// <summary>A ministry, force, armed group, party, company, paper, club, school: <c>Red Crescent</c>.</summary>
    Organization,

    /// <summary>A country, division, town, district, street, river, region: <c>Basra</c>.</summary>
    Location,

    /// <summary>An airport, bridge, hospital, base, prison, mosque, camp: <c>Bagram Airfield</c>.</summary>
    Facility,

    /// <summary>A nationality, people, religion or political adherence, as noun or adjective: <c>Kurdish</c>.</summary>
    Norp,

    /// <summary>An operation, law, treaty, war, contest, work, product, weapon, disease, language, holiday: <c>Operation Barkhane</c>.</summary>
    Misc,
}
