using Reportedly.Records;

namespace Reportedly.Corroboration.Testimonies;

/// <summary>Which side stances take on a question; those that take none only show that somebody was asked.</summary>
public static class Stances
{
    /// <summary>True where the stance says what is so.</summary>
    public static bool SaysSo(Stance stance) =>
        stance
            is Stance.Asserts
                or Stance.Confirms
                or Stance.Accuses
                or Stance.ClaimsResponsibility
                or Stance.Threatens;

    /// <summary>True where the stance says that it is not so, or not in this way.</summary>
    public static bool SaysNot(Stance stance) => stance is Stance.Denies or Stance.Disputes;
}
