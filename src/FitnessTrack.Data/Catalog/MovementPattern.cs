namespace FitnessTrack.Data;

/// <summary>The basic movement that an exercise is a form of. Stored under canonical labels such as <c>HORIZONTAL_PUSH</c>.</summary>
public enum MovementPattern
{
    /// <summary>Hip hinge, such as a deadlift.</summary>
    Hinge,

    /// <summary>Squat.</summary>
    Squat,

    /// <summary>Lunge, split squat or step.</summary>
    Lunge,

    /// <summary>Horizontal push, such as a bench press.</summary>
    HorizontalPush,

    /// <summary>Horizontal pull, such as a row.</summary>
    HorizontalPull,

    /// <summary>Vertical push, such as an overhead press.</summary>
    VerticalPush,

    /// <summary>Vertical pull, such as a pull-up.</summary>
    VerticalPull,

    /// <summary>Loaded carry.</summary>
    Carry,

    /// <summary>Rotation of the trunk.</summary>
    Rotation,

    /// <summary>Resisting rotation of the trunk.</summary>
    AntiRotation,

    /// <summary>Leg away from the midline.</summary>
    HipAbduction,

    /// <summary>Leg towards the midline.</summary>
    HipAdduction,

    /// <summary>Calf raise.</summary>
    CalfRaise,

    /// <summary>Holding the trunk stiff.</summary>
    CoreBrace,

    /// <summary>None of the others.</summary>
    Other,
}
